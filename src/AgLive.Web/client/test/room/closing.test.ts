import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announcement, closing } from "../../src/room/announce";
import { Countdown, ServerClock } from "../../src/room/clock";
import { Model } from "../../src/room/model";
import type { RoomState } from "../../src/room/state";
import { roundKey } from "../../src/room/store";
import { stateOf, words } from "./samples";

const model = (name: string, change: Partial<RoomState> = {}) => new Model(stateOf(name, change), words);
const plain = (text?: string | null) => text?.replace(/[\u00a0\u202f]/g, " ");

describe("the server's clock", () => {
  it("is right on a device an hour off, and when that device is set right meanwhile", () => {
    vi.useFakeTimers({ now: Date.parse("2026-11-26T16:42:00Z"), toFake: ["Date"] });
    let monotonic = 5_000;
    const clock = new ServerClock(() => monotonic);
    expect(clock.time).toBeNull();
    clock.hear("2026-11-26T17:42:00Z");
    vi.setSystemTime(Date.parse("2026-11-26T17:42:00Z"));
    monotonic += 7_000;
    expect(new Date(clock.time!).toISOString()).toBe("2026-11-26T17:42:07.000Z");
    vi.useRealTimers();
  });

  it("trusts the reading that travelled least, and forgets old ones", () => {
    const clock = new ServerClock(() => 0);
    clock.hear("1970-01-01T00:00:09Z");
    clock.hear("1970-01-01T00:00:10Z");
    clock.hear("1970-01-01T00:00:08Z");
    expect(clock.time).toBe(10_000);
    for (let at = 0; at < 8; at++) clock.hear("1970-01-01T00:00:02Z");
    expect(clock.time).toBe(2_000);
  });
});

describe("the countdown", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("says each second once, stops at nothing, follows another instant, and is silent when the close is taken back", async () => {
    const clock = new ServerClock();
    clock.hear(new Date(0).toISOString());
    const said: (number | null)[] = [];
    const countdown = new Countdown(clock, (seconds) => void said.push(seconds));
    countdown.follow(new Date(3_000).toISOString());
    countdown.follow(new Date(3_000).toISOString());
    await vi.advanceTimersByTimeAsync(5_000);
    expect(said).toEqual([3, 2, 1, 0]);
    countdown.follow(new Date(7_000).toISOString());
    expect(said.at(-1)).toBe(2);
    countdown.follow(null);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(said.slice(4)).toEqual([2, null]);
  });
});

describe("what the voter reads", () => {
  it.each([
    [null, "Clôture à 18:42:38"],
    [94, "Clôture dans 1 min 34 s"],
    [18, "Clôture dans 18 s"],
    [0, "Clôture en cours"],
  ])("%s s left: « %s »", (closesIn, text) =>
    expect(plain(model("v9-closing", { closesIn }).closing)).toBe(text),
  );

  it("is nothing while no close is announced", () => expect(model("v5-open").closing).toBeNull());
});

describe("the close said aloud", () => {
  const at = (closesIn: number | null, name = "v9-closing-recorded") => model(name, { closesIn });

  it("at 30 s and at 10 s, and not in between", () => {
    const spoken = Array.from({ length: 60 }, (_, past) => 60 - past)
      .map((left) => closing(at(left === 60 ? null : left + 1), at(left)))
      .flatMap((said) => (said ? [plain(said.text)] : []));
    expect(spoken).toEqual(["Clôture du vote dans 30 s.", "Clôture du vote dans 10 s."]);
  });

  it("at once when it comes sooner than 30 s, and once when sooner than 10 s", () => {
    expect(plain(closing(at(null), at(20))?.text)).toBe("Clôture du vote dans 20 s.");
    expect(closing(at(20), at(19))).toBeNull();
    expect(plain(closing(at(null), at(5))?.text)).toBe("Clôture du vote dans 5 s.");
    expect(closing(at(5), at(4))).toBeNull();
  });

  it("is urgent only for whoever has not voted and has 10 s left", () => {
    expect(closing(at(11, "v9-closing"), at(10, "v9-closing"))?.urgent).toBe(true);
    expect(closing(at(31, "v9-closing"), at(30, "v9-closing"))?.urgent).toBe(false);
    expect(closing(at(11), at(10))?.urgent).toBe(false);
  });

  it("is said to be taken back, once", () => {
    const held = model("v7-recorded");
    expect(plain(closing(at(12), held)?.text)).toBe("Le vote reste ouvert.");
    expect(closing(held, held)).toBeNull();
  });

  it("asks the president for his consent", () => {
    const asked = model("v9-consent");
    expect(announcement(model("v7-recorded"), asked)).toBe(words.announceConsent);
    expect(announcement(asked, asked)).toBeNull();
  });
});

it("the instant of the close makes nobody ask for his own part", () => {
  const { room } = stateOf("v9-closing").full;
  const { room: now } = stateOf("v9-closing-now").full;
  expect(roundKey(now)).toBe(roundKey(room));
});
