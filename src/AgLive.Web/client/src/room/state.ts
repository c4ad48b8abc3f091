import type { Choice, FullSnapshot } from "./wire";

/** A vote on its way: kept until the server says it is recorded, or refuses it. */
export interface Attempt {
  voteId: string;
  roundId: string;
  /** The choice when it is one for all; null when they differ or are taken back. */
  choice: Choice | null;
  /** Sending, or not received (V8) after this many tries. */
  phase: "sending" | "failed";
  tries: number;
}

/** How fresh the page is: « joining » until the first word of the server. */
export type Link = "joining" | "up" | "silent" | "reconnecting" | "offline";

/** Everything a picture of the room is made from. */
export interface RoomState {
  full: FullSnapshot;
  wantsSheet: boolean;
  separate: boolean;
  /** What the voter ticked or unticked himself in this round. */
  ticks: ReadonlyMap<string, boolean>;
  attempt: Attempt | null;
  /** Why the last act was refused. */
  problem: string | null;
  /** What the last act did, when the scene does not show it. */
  word: string | null;
  link: Link;
  /** Milliseconds since the server was last heard. */
  silentFor: number;
  /** Whole seconds until the announced close, on the server's clock; null before the first reading and while none is announced. */
  closesIn: number | null;
  /** The buttons of a ballot that has just appeared do nothing for a moment. */
  inert: boolean;
  /** The way of signing chosen, and whether the signature is on its way. */
  signing: { drawn: boolean; busy: boolean };
  /** The videoconference was opened from this tab. */
  videoOpened: boolean;
  /** The link of the videoconference changed while this page was open, and the new one was not opened yet. */
  videoChanged: boolean;
}

export function firstState(full: FullSnapshot, wantsSheet: boolean, separate: boolean): RoomState {
  return {
    full,
    wantsSheet,
    separate,
    ticks: new Map(),
    attempt: null,
    problem: null,
    word: null,
    link: "joining",
    silentFor: 0,
    closesIn: null,
    inert: false,
    signing: { drawn: true, busy: false },
    videoOpened: false,
    videoChanged: false,
  };
}
