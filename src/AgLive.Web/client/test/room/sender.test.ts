import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Outbox } from "../../src/room/outbox";
import { Sender, type Desk } from "../../src/room/sender";
import type { Attempt } from "../../src/room/state";
import type { Answer, Choice, VoteRecorded, VoteRequest } from "../../src/room/wire";

const request = (voteId: string, choice: Choice, roundId = "r1"): VoteRequest => ({
  assemblyId: "a",
  roundId,
  voteId,
  textVersion: 1,
  choices: [{ coOwnerId: "o", choice }],
});

const done = (voteId: string): Answer<VoteRecorded> => ({
  ok: true,
  value: { voteId, recordedAt: "", duplicate: false, ballots: [] },
  refusal: null,
});

const refusal = (code: number): Answer<VoteRecorded> => ({
  ok: false,
  value: null,
  refusal: { code, text: "non" },
});

/** A server that the test answers for, one send at a time. */
class FakeDesk implements Desk {
  sent: { voteId: string; answer(with_: Answer<VoteRecorded>): void; fail(): void }[] = [];
  attempts: (Attempt | null)[] = [];
  acks: string[] = [];
  refusals: string[] = [];
  changed = 0;
  round: string | null = "r1";

  send(vote: VoteRequest) {
    return new Promise<Answer<VoteRecorded>>((answer, reject) =>
      this.sent.push({ voteId: vote.voteId, answer, fail: () => reject(new Error()) }),
    );
  }
  openRound = () => this.round;
  show = (attempt: Attempt | null) => void this.attempts.push(attempt);
  recorded = (_: string, recorded: VoteRecorded) => void this.acks.push(recorded.voteId);
  refused = (vote: VoteRequest) => void this.refusals.push(vote.voteId);
  roundChanged = () => void this.changed++;
  get ids() {
    return this.sent.map((each) => each.voteId);
  }
}

const settle = () => vi.advanceTimersByTimeAsync(0);
let desk: FakeDesk;
let outbox: Outbox;
let sender: Sender;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  desk = new FakeDesk();
  outbox = new Outbox(localStorage, "k:");
  sender = new Sender(outbox, desk);
});
afterEach(() => vi.useRealTimers());

function vote(voteId: string, choice: Choice, roundId?: string): void {
  outbox.add(request(voteId, choice, roundId), Date.now());
  sender.wake();
}

describe("a vote", () => {
  it("is kept until the acknowledgement, then forgotten", async () => {
    vote("v1", "pour");
    expect(localStorage).toHaveLength(1);
    desk.sent[0]!.answer(done("v1"));
    await settle();
    expect([desk.acks, localStorage.length, desk.attempts.at(-1)]).toEqual([["v1"], 0, null]);
  });

  it("without an answer is sent again with the same id, later and later", async () => {
    vote("v1", "pour");
    for (const wait of [1_000, 2_000, 3_000, 5_000, 5_000]) {
      desk.sent.at(-1)!.fail();
      await settle();
      expect(desk.attempts.at(-1)).toMatchObject({ phase: "failed" });
      const before = desk.ids.length;
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(desk.ids).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(desk.ids).toHaveLength(before + 1);
    }
    expect(new Set(desk.ids)).toEqual(new Set(["v1"]));
  });

  it("goes at once when the line is back", async () => {
    vote("v1", "pour");
    desk.sent[0]!.fail();
    await settle();
    sender.wake();
    expect(desk.ids).toEqual(["v1", "v1"]);
  });

  it.each([1004, 1901, 1902])("refused in passing (%i) is sent again", async (code) => {
    vote("v1", "pour");
    desk.sent[0]!.answer(refusal(code));
    await vi.advanceTimersByTimeAsync(1_000);
    expect([desk.ids, desk.refusals]).toEqual([["v1", "v1"], []]);
  });

  it("refused for good is not sent again", async () => {
    vote("v1", "pour");
    desk.sent[0]!.answer(refusal(1202));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([desk.ids, desk.refusals, localStorage.length]).toEqual([["v1"], ["v1"], 0]);
  });
});

describe("a change of mind", () => {
  it("waits for the answer to the first, so that the first cannot come last", async () => {
    vote("v1", "pour");
    vote("v2", "contre");
    expect(desk.ids).toEqual(["v1"]);
    desk.sent[0]!.fail();
    await vi.advanceTimersByTimeAsync(1_000);
    desk.sent[1]!.answer(done("v1"));
    await settle();
    expect(desk.ids).toEqual(["v1", "v1", "v2"]);
  });

  it("replaces what was never sent", () => {
    vote("v1", "pour");
    vote("v2", "contre");
    vote("v3", "abstention");
    expect(outbox.last?.request.voteId).toBe("v3");
    expect(localStorage).toHaveLength(2);
  });
});

describe("another round", () => {
  it("gets no vote meant for the one before", async () => {
    vote("v1", "pour");
    vote("v2", "contre");
    desk.round = "r2";
    desk.sent[0]!.answer(refusal(1202));
    await settle();
    expect([desk.ids, desk.changed, outbox.head]).toEqual([["v1"], 1, null]);
  });

  it("does not keep us from asking whether a vote already sent was recorded", () => {
    outbox.add(request("v1", "pour"), 1);
    outbox.markTried("v1");
    desk.round = "r2";
    new Sender(new Outbox(localStorage, "k:"), desk).wake();
    expect(desk.ids).toEqual(["v1"]);
  });
});

describe("the outbox", () => {
  it("is found again after a reload, in its order, and only its own", () => {
    localStorage.setItem("other", "{}");
    outbox.add(request("v1", "pour"), 2);
    outbox.markTried("v1");
    outbox.add(request("v0", "contre"), 1);
    const again = new Outbox(localStorage, "k:");
    expect([again.head?.request.voteId, again.last?.request.voteId, again.last?.tried]).toEqual([
      "v0",
      "v1",
      true,
    ]);
  });

  it("still holds votes where storage is barred or spoilt", () => {
    localStorage.setItem("k:x", "not json");
    const barred = {
      length: 0,
      key: () => null,
      getItem: () => null,
      setItem: () => {
        throw new Error("barred");
      },
      removeItem: () => {
        throw new Error("barred");
      },
    };
    expect(new Outbox(localStorage, "k:").head).toBeNull();
    const inMemory = new Outbox(barred, "k:");
    inMemory.add(request("v1", "pour"), 1);
    expect(inMemory.head?.request.voteId).toBe("v1");
    inMemory.drop("v1");
    expect(inMemory.head).toBeNull();
  });
});
