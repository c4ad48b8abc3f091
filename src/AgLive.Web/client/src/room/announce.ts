import type { Model } from "./model";
import { fill } from "./words";

/** The two regions that speak: one politely, one (a vote not recorded) at once. They stand in the first HTML. */
export class Announcer {
  constructor(
    private readonly status: HTMLElement,
    private readonly alert: HTMLElement,
  ) {}

  say(text: string): void {
    // The same words twice are two announcements only if the region was emptied between them.
    this.status.textContent = "";
    this.status.textContent = text;
  }

  cry(text: string): void {
    if (this.alert.textContent !== text) this.alert.textContent = text;
  }

  calm(): void {
    this.cry("");
  }
}

/** What a new picture has to say aloud; null when nothing changed that concerns the voter. */
export function announcement(before: Model, after: Model): string | null {
  const { words, current } = after;
  const where = [after.numberLabel, current?.number ?? ""] as const;
  if (after.scene === "ballot") {
    if (before.scene !== "ballot" || before.current?.round?.id !== current?.round?.id)
      return after.missing.length > 0 ? fill(words.announceOpen, ...where, current?.title ?? "") : null;
    return recorded(before, after);
  }
  const moved = before.scene !== after.scene || before.current?.resolutionId !== current?.resolutionId;
  return moved ? ofScene(after, where) : null;
}

function recorded(before: Model, after: Model): string | null {
  const news = after.lastRecordedAt;
  if (!news || news === before.lastRecordedAt) return null;
  const said = after.keptChoice ? after.word(after.keptChoice) : after.words.yourVotesDiffer;
  return fill(after.words.announceRecorded, said, after.numberLabel, after.current?.number ?? "");
}

function ofScene({ scene, words, current }: Model, where: readonly [string, string]): string | null {
  switch (scene) {
    case "counting":
      return fill(words.announceClosed, ...where);
    case "cancelled":
      return fill(words.announceCancelled, ...where);
    case "result":
      return fill(words.announceResult, ...where, current?.round?.result?.sentence ?? "");
    case "waiting":
      return current ? fill(words.announceDiscussed, ...where, current.title) : null;
    case "notConcerned":
      return words.notConcernedTitle;
    case "ended":
      return words.endedTitle;
    default:
      return null;
  }
}
