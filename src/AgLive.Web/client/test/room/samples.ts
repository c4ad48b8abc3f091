import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { firstState, type RoomState } from "../../src/room/state";
import type { FullSnapshot } from "../../src/room/wire";
import type { Words } from "../../src/room/words";

/** The samples the tests of the server make: a snapshot for each state, the outline of its page, the sentences. */
const folder = join(import.meta.dirname, "../../../../../tests/AgLive.Web.Tests/Salle/samples");

export interface Sample {
  full: FullSnapshot;
  wantsSheet: boolean;
  separate: boolean;
}

const read = (name: string): string => readFileSync(join(folder, name), "utf8");

export const words = JSON.parse(read("words.json")) as Words;

export const names = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -4));

export const sample = (name: string): Sample => JSON.parse(read(`${name}.json`)) as Sample;

export const outlineOf = (name: string): string => read(`${name}.txt`);

export function stateOf(name: string, change: Partial<RoomState> = {}): RoomState {
  const { full, wantsSheet, separate } = sample(name);
  return { ...firstState(full, wantsSheet, separate), ...change };
}
