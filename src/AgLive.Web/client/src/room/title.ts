import type { Model } from "./model";
import { fill } from "./words";

/** The title of the tab calls back from the videoconference. */
export function titleOf(model: Model): string {
  const { words, current, scene } = model;
  if (model.asksVote) return fill(words.titleVote, model.numberLabel, current?.number ?? "");
  if (model.state.videoOpened && (scene === "lobby" || scene === "sheet")) return words.titleVideo;
  return fill(words.titleRoom, model.assembly.condominium);
}
