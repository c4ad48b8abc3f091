import { describe, expect, it } from "vitest";
import { Store } from "../../src/room/store";
import type { FullSnapshot, RoomSnapshot, VoteRecorded } from "../../src/room/wire";
import { sample, stateOf } from "./samples";

const roundId = "0000001f-0000-0000-0000-000000000007";
const self = "0000000b-0000-0000-0000-000000000007";

const store = (name = "v5-open") => new Store(stateOf(name), () => undefined);

const at = (epoch: number, version: number, change: Partial<RoomSnapshot> = {}): RoomSnapshot => ({
  ...sample("v5-open").full.room,
  epoch,
  version,
  ...change,
});

const full = (epoch: number, change: Partial<FullSnapshot["me"]> = {}): FullSnapshot => {
  const { room, me } = sample("v5-open").full;
  return { room: { ...room, epoch }, me: { ...me, epoch, ...change } };
};

const recorded = (choice: "pour" | "withdrawn", version: number): VoteRecorded => ({
  voteId: "v",
  recordedAt: "2026-11-26T17:43:00Z",
  duplicate: false,
  ballots: [
    {
      coOwnerId: self,
      choice,
      voix: 252,
      receipt: { number: "AAAA-01", recordedAt: "2026-11-26T17:43:00Z", version },
    },
  ],
});

describe("snapshots", () => {
  it("older by epoch, or by version in the same epoch, are dropped", () => {
    const shown = store();
    shown.acceptRoom(at(9, 2));
    shown.acceptRoom(at(8, 50));
    shown.acceptRoom(at(9, 1));
    expect([shown.state.full.room.epoch, shown.state.full.room.version]).toEqual([9, 2]);
  });

  it("of a new epoch win even with a smaller version: a new round counts from nought", () => {
    const shown = store();
    shown.acceptRoom(at(9, 40));
    shown.acceptRoom(at(10, 0));
    expect(shown.state.full.room.epoch).toBe(10);
  });

  it("ask for the person's part when the round, its state or the stage changes, and only then", () => {
    const shown = store();
    const current = sample("v5-open").full.room.current!;
    expect(shown.acceptRoom(at(7, 4))).toBe(false);
    expect(shown.acceptRoom(at(8, 0))).toBe(false);
    const closed = { ...current, round: { ...current.round!, state: "closed" } };
    expect(shown.acceptRoom(at(9, 0, { current: closed }))).toBe(true);
    expect(shown.acceptRoom(at(3, 0))).toBe(false);
  });

  it("never take the personal part back to an older epoch", () => {
    const shown = store();
    shown.acceptFull(full(9, { status: "left" }), shown.ticket);
    shown.acceptFull(full(8, { status: "present" }), shown.ticket);
    expect(shown.state.full.me.status).toBe("left");
  });
});

describe("an acknowledgement", () => {
  it("is shown at once, for the owners it names", () => {
    const shown = store();
    shown.acceptRecorded(roundId, recorded("pour", 1));
    expect(shown.state.full.me.ballot!.rights.map((right) => right.choice)).toEqual(["pour", null, null]);
  });

  it("outlives a snapshot asked for before it", () => {
    const shown = store();
    const { ticket } = shown;
    shown.acceptRecorded(roundId, recorded("pour", 1));
    expect(shown.acceptFull(full(7), ticket)).toBe(false);
    expect(shown.state.full.me.ballot!.rights[0]!.choice).toBe("pour");
  });

  it("of an older version does not replace a newer ballot", () => {
    const shown = store();
    shown.acceptRecorded(roundId, recorded("pour", 3));
    shown.acceptRecorded(roundId, recorded("withdrawn", 2));
    expect(shown.state.full.me.ballot!.rights[0]!.choice).toBe("pour");
  });

  it("of a vote taken back empties the ballot", () => {
    const shown = store("v7-recorded");
    shown.acceptRecorded(roundId, recorded("withdrawn", 2));
    expect(shown.state.full.me.ballot!.rights[0]).toMatchObject({ choice: null, receipt: null });
  });

  it("of another round changes nothing shown", () => {
    const shown = store();
    shown.acceptRecorded("other", recorded("pour", 1));
    expect(shown.state.full.me.ballot!.rights[0]!.choice).toBeNull();
  });
});
