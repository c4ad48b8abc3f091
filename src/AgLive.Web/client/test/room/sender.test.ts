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
  round: string | null = "r1";
  text = 1;
  answers = true;

  send(vote: VoteRequest) {
    return new Promise<Answer<VoteRecorded>>((answer, reject) =>
      this.sent.push({ voteId: vote.voteId, answer, fail: () => reject(new Error()) }),
    );
  }
  barred = (vote: VoteRequest) =>
    vote.roundId !== this.round ? "changed" : vote.textVersion !== this.text ? "text" : null;
  mayTry = () => this.answers;
  show = (attempt: Attempt | null) => void this.attempts.push(attempt);
  recorded = (_: string, recorded: VoteRecorded) => void this.acks.push(recorded.voteId);
  refused = (vote: VoteRequest, text: string) => void this.refusals.push(vote.voteId + text);
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

  it.each([1001, 1004, 1901, 1902])("refused in passing (%i) is sent again", async (code) => {
    vote("v1", "pour");
    desk.sent[0]!.answer(refusal(code));
    await vi.advanceTimersByTimeAsync(1_000);
    expect([desk.ids, desk.refusals]).toEqual([["v1", "v1"], []]);
  });

  it("refused for good is not sent again", async () => {
    vote("v1", "pour");
    desk.sent[0]!.answer(refusal(1202));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([desk.ids, desk.refusals, localStorage.length]).toEqual([["v1"], ["v1non"], 0]);
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

describe("without a line", () => {
  beforeEach(() => void (desk.answers = false));

  it("a vote waits, is said to wait, and goes when somebody answers again", () => {
    vote("v1", "pour");
    expect([desk.ids, desk.attempts.at(-1)]).toEqual([[], expect.objectContaining({ phase: "waiting" })]);
    desk.answers = true;
    sender.wake();
    expect(desk.ids).toEqual(["v1"]);
  });

  it("a second choice takes the place of the one that waits, over a reload too", () => {
    vote("v1", "pour");
    vote("v2", "contre");
    desk.answers = true;
    new Sender(new Outbox(localStorage, "k:"), desk).wake();
    expect([desk.ids, localStorage.length]).toEqual([["v2"], 1]);
  });

  it("a vote that waited is not sent to another round, nor to another text", async () => {
    vote("v1", "pour");
    Object.assign(desk, { answers: true, round: "r2" });
    sender.wake();
    await settle();
    vote("v2", "pour", "r2");
    outbox.drop("v2");
    Object.assign(desk, { answers: false });
    sender = new Sender(outbox, desk);
    vote("v3", "pour", "r2");
    Object.assign(desk, { answers: true, text: 2 });
    sender.wake();
    await settle();
    expect([desk.ids, desk.refusals]).toEqual([["v2"], ["v1changed", "v3text"]]);
  });

  it("« Réessayer » tries anyway", () => {
    vote("v1", "pour");
    sender.wake(true);
    expect(desk.ids).toEqual(["v1"]);
  });
});

describe("another round", () => {
  it("gets no vote meant for the one before", async () => {
    vote("v1", "pour");
    vote("v2", "contre");
    desk.round = "r2";
    desk.sent[0]!.answer(refusal(1202));
    await settle();
    expect([desk.ids, desk.refusals, outbox.head]).toEqual([["v1"], ["v1non", "v2changed"], null]);
  });

  it("does not keep us from asking whether a vote already sent was recorded", () => {
    outbox.add(request("v1", "pour"), 1);
    outbox.markTried("v1");
    desk.round = "r2";
    new Sender(new Outbox(localStorage, "k:"), desk).wake();
    expect(desk.ids).toEqual(["v1"]);
  });
});

it("the voter sees his last wish while an older one is on its way", () => {
  vote("v1", "pour");
  vote("v2", "contre");
  expect(desk.attempts.at(-1)).toMatchObject({ voteId: "v2", choice: "contre", phase: "sending" });
});

describe("the outbox", () => {
  it("is found again after a reload, in its order, and only its own", () => {
    localStorage.setItem("other", "{}");
    outbox.add(request("v0", "contre"), 1);
    outbox.markTried("v0");
    outbox.add(request("v1", "pour"), 2);
    outbox.markTried("v1");
    const again = new Outbox(localStorage, "k:");
    expect([again.head?.request.voteId, again.last?.request.voteId, again.last?.tried]).toEqual([
      "v0",
      "v1",
      true,
    ]);
  });

  it("keeps the order of the clicks when the clock is set back between them", () => {
    outbox.add(request("v1", "pour"), 3_600_000);
    outbox.markTried("v1");
    outbox.add(request("v2", "contre"), 0);
    expect(new Outbox(localStorage, "k:").last?.request.voteId).toBe("v2");
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
