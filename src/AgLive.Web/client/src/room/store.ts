import type { RoomState } from "./state";
import type { Beat, FullSnapshot, RoomSnapshot, VoteRecorded } from "./wire";

/**
 * Holds the state and tells who draws it. Snapshots older than what is shown, by (epoch, version), are dropped: messages
 * may come late, twice or in any order.
 */
export class Store {
  private acks = 0;
  /** Where the server stood when the person's own part was read. */
  private meAt: Stand;

  constructor(
    public state: RoomState,
    private readonly changed: (before: RoomState) => void,
  ) {
    this.meAt = state.full.room;
  }

  set(change: Partial<RoomState>): void {
    const before = this.state;
    this.state = { ...before, ...change };
    this.changed(before);
  }

  /** A word to everybody; true when the person's own part must be fetched again. */
  acceptRoom(room: RoomSnapshot): boolean {
    const shown = this.state.full.room;
    if (isOlder(room, shown)) return false;
    this.set({ full: { ...this.state.full, room } });
    return roundKey(room) !== roundKey(shown);
  }

  /** To be taken before asking for a full snapshot, and given back with it. */
  get ticket(): number {
    return this.acks;
  }

  /** False when a vote was recorded since the question: the answer may not know of it, so ask again. */
  acceptFull(full: FullSnapshot, ticket: number): boolean {
    if (ticket !== this.acks) return false;
    const { room, me } = this.state.full;
    const isOldPart = full.me.epoch < me.epoch || isOlder(full.room, this.meAt);
    if (!isOldPart) this.meAt = full.room;
    this.set({
      full: {
        room: isOlder(full.room, room) ? room : full.room,
        me: isOldPart ? me : full.me,
      },
    });
    return true;
  }

  /** The server's acknowledgement: the only source of « enregistré ». */
  acceptRecorded(roundId: string, recorded: VoteRecorded): void {
    this.acks++;
    const { full } = this.state;
    const { ballot } = full.me;
    if (ballot?.roundId !== roundId) return;
    const rights = ballot.rights.map((right) => {
      const own = recorded.ballots.find((each) => each.coOwnerId === right.coOwnerId);
      if (!own || own.receipt.version < (right.receipt?.version ?? 0)) return right;
      return own.choice === "withdrawn"
        ? { ...right, choice: null, receipt: null, byHand: false }
        : { ...right, choice: own.choice, receipt: own.receipt, byHand: false };
    });
    this.set({ full: { ...full, me: { ...full.me, ballot: { ...ballot, rights } } } });
  }
}

type Stand = Pick<RoomSnapshot, "epoch" | "version">;

function isOlder(room: Stand, shown: Stand): boolean {
  return room.epoch < shown.epoch || (room.epoch === shown.epoch && room.version < shown.version);
}

/** True when the server has gone on and the word of it was lost. */
export function isBehind({ room, me }: FullSnapshot, beat: Beat): boolean {
  return isOlder(room, beat) || me.epoch < beat.epoch;
}

/** What decides whether the person's own part may have changed. */
export function roundKey(room: RoomSnapshot): string {
  const { current, assembly } = room;
  const state = current?.round?.state;
  // While it closes, nothing of the person changes: a whole hall must not ask at the instant of the close.
  return [
    assembly.stage,
    current?.resolutionId,
    current?.round?.id,
    state === "closing" ? "open" : state,
  ].join("/");
}
