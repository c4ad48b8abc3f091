import type { Choice, FullSnapshot } from "./wire";

/** A vote on its way: kept until the server says it is recorded, or refuses it. */
export interface Attempt {
  voteId: string;
  roundId: string;
  /** The choice when it is one for all; null when they differ or are taken back. */
  choice: Choice | null;
  /** Sending; waiting for a line, never sent; or not received (V8) after this many tries. */
  phase: "sending" | "waiting" | "failed";
  tries: number;
}

export type AlertKind = "sound" | "vibration" | "notice" | "awake";

/** One way of being called back, and how it stands. */
export interface AlertWay {
  kind: AlertKind;
  /** « barred »: refused in the settings of the browser; « touch »: on, but a gesture is needed first. */
  state: "on" | "off" | "unable" | "barred" | "touch";
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
  /** The server's time while the room waits to open, in milliseconds since 1970; null before the first reading. */
  now: number | null;
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
  /** Devices of this person in the room, this one included. */
  devices: number;
  /** « Continuer ici »: the number of devices he was told of and has read. */
  devicesKnown: number;
  /** The round for which the operator waits for this person's vote. */
  nudged: string | null;
  /** How many times he was called: each call is heard anew. */
  nudges: number;
  /** « Être prévenu d'un vote »: the ways and their states; null where the page cannot offer them. */
  alerts: readonly AlertWay[] | null;
  /** The session of the account has ended: nothing more is recorded before a new sign-in. */
  signedOut: boolean;
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
    now: null,
    closesIn: null,
    inert: false,
    signing: { drawn: true, busy: false },
    videoOpened: false,
    videoChanged: false,
    devices: 1,
    devicesKnown: 1,
    nudged: null,
    nudges: 0,
    alerts: null,
    signedOut: false,
  };
}
