import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { byBothWays } from "../../src/room/fallback";
import { Freshness } from "../../src/room/freshness";
import type { Link } from "../../src/room/state";
import type { Answer } from "../../src/room/wire";

const answer = (value: string): Answer<string> => ({ ok: true, value, refusal: null });
const never = () => new Promise<Answer<string>>(() => undefined);
const fails = () => Promise.reject(new Error());

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("an act by both ways", () => {
  it("goes by the hub alone when the hub answers", async () => {
    const post = vi.fn(never);
    expect(await byBothWays(() => Promise.resolve(answer("hub")), post)).toEqual(answer("hub"));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(post).not.toHaveBeenCalled();
  });

  it("is posted after two seconds without an answer, not before", async () => {
    const post = vi.fn(() => Promise.resolve(answer("post")));
    const result = byBothWays(never, post);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(post).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await result).toEqual(answer("post"));
  });

  it("is posted at once when the hub fails or is not there", async () => {
    const post = vi.fn(() => Promise.resolve(answer("post")));
    expect(await byBothWays(fails, post)).toEqual(answer("post"));
    const alone = byBothWays(null, post);
    await vi.advanceTimersByTimeAsync(0);
    expect(await alone).toEqual(answer("post"));
    expect(post).toHaveBeenCalledTimes(2);
  });

  it("takes the hub's late answer when the post fails", async () => {
    const hub = () => new Promise<Answer<string>>((done) => setTimeout(() => done(answer("hub")), 3_000));
    const result = byBothWays(hub, fails);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await result).toEqual(answer("hub"));
  });

  it("gives up when both fail, or when nobody answers in time", async () => {
    await expect(byBothWays(fails, fails)).rejects.toThrow("unreached");
    const silent = expect(byBothWays(never, never)).rejects.toThrow("no answer");
    await vi.advanceTimersByTimeAsync(6_000);
    await silent;
  });
});

describe("what is said of the line", () => {
  it("nothing for 3 s, then « Reconnexion », then « Hors connexion », then « Connecté »", async () => {
    const said: Link[] = [];
    const freshness = new Freshness((link) => void (said.at(-1) === link || said.push(link)));
    freshness.hear();
    freshness.lose();
    await vi.advanceTimersByTimeAsync(2_999);
    expect(said).toEqual(["joining", "up", "silent"]);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(said.at(-1)).toBe("reconnecting");
    await vi.advanceTimersByTimeAsync(11_000);
    expect(said.at(-1)).toBe("offline");
    freshness.hear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said.at(-1)).toBe("up");
  });
});
