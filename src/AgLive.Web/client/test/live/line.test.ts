import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Line, type Ears } from "../../src/live/line";
import type { FullSnapshot } from "../../src/room/wire";
import { backoff, Hub } from "../../src/live/hub";
import { sample } from "../room/samples";
import { FakeSocket } from "./socket";

const full = sample("v5-open").full;
const beat = { epoch: 7, version: 3, devices: 1 };

let ears: { [name in keyof Required<Ears<FullSnapshot>>]: ReturnType<typeof vi.fn> };

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
  vi.stubGlobal("WebSocket", FakeSocket);
  ears = {
    room: vi.fn(),
    personal: vi.fn(),
    entered: vi.fn(),
    beat: vi.fn(),
    refused: vi.fn(),
    line: vi.fn(),
    said: vi.fn(),
  };
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

function connect(random = () => 0): Line<FullSnapshot> {
  const line = new Line("a", "Enter", ears as unknown as Ears<FullSnapshot>, random);
  line.start();
  return line;
}

async function enter(): Promise<Line<FullSnapshot>> {
  const line = connect();
  FakeSocket.last.greet();
  await pass(0);
  FakeSocket.last.answer("Enter", full);
  await pass(0);
  FakeSocket.last.answer("Here", beat);
  await pass(0);
  return line;
}

describe("a line", () => {
  it("greets, enters, and asks where the server stands", async () => {
    const line = await enter();
    expect(FakeSocket.last.sent[0]).toEqual({ protocol: "json", version: 1 });
    expect([line.isUp, ears.entered.mock.calls, ears.beat.mock.calls]).toEqual([true, [[full]], [[beat]]]);
  });

  it("gives each word of the server, several in one frame or one in several", async () => {
    await enter();
    const room = { epoch: 9 };
    FakeSocket.last.say(
      { type: 1, target: "room", arguments: [room] },
      { type: 6 },
      { type: 1, target: "personal", arguments: [] },
    );
    FakeSocket.last.onmessage!({ data: '{"type":1,"target":"nudge",' });
    FakeSocket.last.onmessage!({ data: '"arguments":[1]}\u001e' });
    expect([ears.room.mock.calls, ears.personal.mock.calls.length, ears.said.mock.calls]).toEqual([
      [[room]],
      1,
      [["nudge", [1]]],
    ]);
  });

  it("fails the calls that wait when it breaks, and comes back at once", async () => {
    const line = await enter();
    const vote = expect(line.invoke("Vote")).rejects.toThrow("line lost");
    FakeSocket.last.break();
    await vote;
    expect([line.isUp, ears.line.mock.calls.at(-1)]).toEqual([false, [false, 0]]);
    await pass(100);
    expect(FakeSocket.all).toHaveLength(2);
  });

  it("is refused to whoever has nothing to do there, and tried again", async () => {
    connect();
    FakeSocket.last.greet();
    await pass(0);
    const call = FakeSocket.last.calls("Enter")[0]!;
    const refusal = { code: 1002, name: "NotFound", text: "Introuvable." };
    FakeSocket.last.say({
      type: 3,
      invocationId: call["invocationId"],
      result: { ok: false, value: null, refusal },
    });
    await pass(0);
    expect(ears.refused.mock.calls).toEqual([[refusal]]);
    await pass(100);
    expect(FakeSocket.all).toHaveLength(2);
  });
});

describe("a dead line", () => {
  it("that is accepted and never greets is left after five seconds, a slower network getting more time at each try", async () => {
    connect();
    FakeSocket.last.open();
    await pass(5_000);
    expect(FakeSocket.all[0]!.closed).toBe(true);
    await pass(100);
    expect(FakeSocket.all).toHaveLength(2);
    await pass(7_400);
    expect(FakeSocket.all[1]!.closed).toBe(false);
    await pass(200);
    expect(FakeSocket.all[1]!.closed).toBe(true);
  });

  it("that dies without a word is noticed within 20 s, and said to be lost since it was asked", async () => {
    const line = await enter();
    await pass(20_000);
    expect([line.isUp, FakeSocket.all[0]!.closed]).toEqual([false, true]);
    expect(ears.line.mock.calls.at(-1)).toEqual([false, 5_000]);
    expect(FakeSocket.all.length).toBeGreaterThan(1);
  });

  it("is not what a silent server with something to say is: its ping is a sign of life", async () => {
    const line = await enter();
    for (let ping = 0; ping < 12; ping++) {
      await pass(10_000);
      FakeSocket.last.say({ type: 6 });
      if (FakeSocket.last.calls("Here").length > 1) FakeSocket.last.answer("Here", beat);
    }
    expect([line.isUp, FakeSocket.all.length]).toEqual([true, 1]);
  });

  it("is looked into as soon as a call goes without an answer, patiently when calls stand before it", async () => {
    const line = await enter();
    void line.invoke("Vote").catch(() => undefined);
    void line.probe();
    await pass(10_900);
    expect(line.isUp).toBe(true);
    await pass(200);
    expect(line.isUp).toBe(false);
  });
});

describe("waking", () => {
  it("asks at once on a line that seems up, and leaves it when no answer comes", async () => {
    const line = await enter();
    line.wake();
    expect(FakeSocket.last.calls("Here")).toHaveLength(2);
    await pass(5_000);
    expect(FakeSocket.all[0]!.closed).toBe(true);
  });

  it("does not wait for its turn when the line is down, nor for an attempt made before the sleep", async () => {
    const line = connect();
    await pass(33_000);
    const before = FakeSocket.all.length;
    line.wake();
    await pass(0);
    expect(FakeSocket.all.length).toBe(before + 1);
  });
});

describe("a node that stops", () => {
  it("is left after its delay, for another, without a further wait", async () => {
    const line = await enter();
    FakeSocket.last.say({ type: 1, target: "moving", arguments: [{ delayMs: 1_500 }] });
    await pass(1_499);
    expect(FakeSocket.all).toHaveLength(1);
    await pass(2);
    expect(FakeSocket.all).toHaveLength(2);
    expect(line.isUp).toBe(false);
  });

  it("cut before its delay is left at that delay all the same", async () => {
    await enter();
    FakeSocket.last.say({ type: 1, target: "moving", arguments: [{ delayMs: 1_500 }] });
    await pass(200);
    FakeSocket.last.break();
    await pass(1_200);
    expect(FakeSocket.all).toHaveLength(1);
    await pass(200);
    expect(FakeSocket.all).toHaveLength(2);
  });
});

describe("coming back", () => {
  it("is tried twice within five seconds, then less and less often, for ever", () => {
    const least = [0, 1, 2, 3, 4, 5, 500].map((tries) => backoff(tries, () => 0));
    const most = [0, 1, 2, 3, 4, 5, 500].map((tries) => backoff(tries, () => 1));
    expect(least).toEqual([100, 1_000, 2_000, 4_000, 8_000, 12_000, 12_000]);
    expect(most).toEqual([1_500, 2_500, 4_000, 8_000, 13_000, 18_000, 18_000]);
  });
});

it("a hub pings by the clock, and in answer to the server where timers are held back", async () => {
  const hub = new Hub("ws://x", { said: () => undefined, lost: () => undefined });
  FakeSocket.last.greet();
  await hub.opened;
  const pings = () => FakeSocket.last.sent.filter((record) => record["type"] === 6).length;
  await pass(10_000);
  expect(pings()).toBe(1);
  vi.clearAllTimers();
  await pass(30_000);
  FakeSocket.last.say({ type: 6 });
  expect(pings()).toBe(2);
});
