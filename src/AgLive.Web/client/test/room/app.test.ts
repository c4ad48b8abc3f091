import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { start } from "../../src/room/app";
import type { FullSnapshot } from "../../src/room/wire";
import { FakeSocket } from "../live/socket";
import { sample, words } from "./samples";

/** The whole script on the page of the server, the other end of the line played by the test. */
let mutations: { status: string[]; alert: string[] };
let watcher: MutationObserver;

beforeEach(() => {
  vi.useFakeTimers();
  // Of the moments drawn by lot, the first one possible.
  vi.spyOn(Math, "random").mockReturnValue(0);
  localStorage.clear();
  FakeSocket.all = [];
  vi.stubGlobal("WebSocket", FakeSocket);
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  watcher.disconnect();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const region = (id: string) => document.getElementById(id)!.textContent!.replace(/[\u00a0\u202f]/g, " ");

async function open(name: string): Promise<void> {
  const { full } = sample(name);
  document.body.innerHTML =
    '<div role="status" id="ag-status"></div><div role="alert" id="ag-alert"></div><div class="room" id="ag-room"></div>' +
    '<script type="application/json" id="ag-room-data"></script>';
  const data = { full, words, wantsSheet: false, separate: false, problem: null, word: null };
  document.getElementById("ag-room-data")!.textContent = JSON.stringify(data);
  mutations = { status: [], alert: [] };
  watcher = new MutationObserver(() => undefined);
  for (const which of ["status", "alert"] as const)
    new MutationObserver((all) => {
      if (all.length > 0) mutations[which].push(region(`ag-${which}`));
    }).observe(document.getElementById(`ag-${which}`)!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  start(document);
  FakeSocket.last.greet();
  await pass(0);
  FakeSocket.last.answer("Enter", full);
  await pass(0);
  FakeSocket.last.answer("Here", { epoch: full.room.epoch, version: full.room.version, devices: 1 });
  await pass(800);
}

/** The server shows another state, then the person's own part of it. */
async function show(full: FullSnapshot, epoch: number): Promise<void> {
  const room = { ...full.room, epoch };
  FakeSocket.last.say({ type: 1, target: "room", arguments: [room] });
  await pass(0);
  if (FakeSocket.last.calls("Refresh").length > 0)
    FakeSocket.last.answer("Refresh", { room, me: { ...full.me, epoch } });
  await pass(0);
}

const spoken = (which: "status" | "alert") => mutations[which].filter((text) => text !== "");

describe("what is said aloud", () => {
  it("A1: an opening is said in the region that was in the page, and focus stays where it was", async () => {
    await open("v4-discussed");
    const status = document.getElementById("ag-status");
    const help = document.querySelector<HTMLElement>(".help button")!;
    help.focus();
    await show(sample("v5-open").full, 20);
    expect(document.getElementById("ag-status")).toBe(status);
    expect(region("ag-status")).toMatch(/^Vote ouvert\. Résolution n° 9 : Cotisation au fonds de travaux\./);
    expect(document.activeElement).toBe(help);
    expect(region("ag-alert")).toBe("");
  });

  it("A2: a vote that is not received is cried at once, and no longer once it is recorded", async () => {
    await open("v5-open-alone");
    document.querySelector<HTMLButtonElement>(".vote--pour")!.click();
    await pass(6_100);
    expect(region("ag-alert")).toMatch(/^Votre vote n'est pas encore confirmé\./);
    const vote = FakeSocket.last.calls("Vote").at(-1)!["arguments"] as [
      { voteId: string; choices: { coOwnerId: string }[] },
    ];
    await pass(1_000);
    FakeSocket.last.answer("Vote", {
      voteId: vote[0].voteId,
      recordedAt: "2026-11-26T17:42:07Z",
      duplicate: false,
      ballots: vote[0].choices.map((choice) => ({
        ...choice,
        voix: 252,
        receipt: { number: "7F3A-22", recordedAt: "2026-11-26T17:42:07Z", version: 1 },
      })),
    });
    await pass(0);
    expect(region("ag-alert")).toBe("");
    expect(region("ag-status")).toMatch(/^Votre vote est enregistré : Pour\./);
  });

  it("A3: a minute of votes and countdown says the close at 30 s and at 10 s, and nothing else", async () => {
    await open("v7-recorded");
    const { full } = sample("v7-recorded");
    mutations.status.length = 0;
    const closesAt = new Date(Date.parse(full.room.serverTime) + 50_000).toISOString();
    for (let version = 4; version < 60; version++) {
      const { current } = full.room;
      const room = {
        ...full.room,
        version,
        serverTime: new Date(Date.parse(full.room.serverTime) + (version - 4) * 800).toISOString(),
        current: { ...current!, round: { ...current!.round!, closesAt } },
      };
      FakeSocket.last.say({ type: 1, target: "room", arguments: [room] });
      await pass(800);
    }
    expect(spoken("status")).toEqual(["Clôture du vote dans 30 s.", "Clôture du vote dans 10 s."]);
    expect(spoken("alert")).toEqual([]);
  });
});

describe("focus (A10)", () => {
  it("stays on the same button when the vote is recorded", async () => {
    await open("v5-open-alone");
    const button = document.querySelector<HTMLButtonElement>(".vote--pour")!;
    button.focus();
    const { full } = sample("v5-open-alone");
    const ballot = full.me.ballot!;
    const rights = ballot.rights.map((right) => ({
      ...right,
      choice: "pour" as const,
      receipt: { number: "7F3A-22", recordedAt: "2026-11-26T17:42:07Z", version: 1 },
    }));
    FakeSocket.last.say({ type: 1, target: "personal", arguments: [] });
    await pass(0);
    FakeSocket.last.answer("Refresh", {
      room: { ...full.room, version: 9 },
      me: { ...full.me, ballot: { ...ballot, rights } },
    });
    await pass(0);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-pressed")).toBe("true");
  });

  it("goes to the heading of the card when its element leaves the page", async () => {
    await open("v5-open");
    document.querySelector<HTMLButtonElement>(".vote--contre")!.focus();
    await show(sample("v10-closed").full, 20);
    expect(document.activeElement?.id).toBe("scene");
  });
});

describe("a new ballot in place of another", () => {
  it("takes no tap for 700 ms, and keeps its buttons in their order", async () => {
    await open("v11-result");
    await show(sample("v5-open").full, 20);
    const words = () => [...document.querySelectorAll(".vote__w")].map((word) => word.textContent);
    expect(words()).toEqual(["Pour", "Contre", "Abstention"]);
    document.querySelector<HTMLButtonElement>(".vote--pour")!.click();
    await pass(600);
    expect(FakeSocket.last.calls("Vote")).toHaveLength(0);
    await pass(200);
    document.querySelector<HTMLButtonElement>(".vote--pour")!.click();
    expect(FakeSocket.last.calls("Vote")).toHaveLength(1);
  });
});

it("a word that was lost on the way is found by the next beat", async () => {
  await open("v4-discussed");
  for (let pings = 0; pings < 2; pings++) {
    await pass(10_000);
    FakeSocket.last.say({ type: 6 });
  }
  const { full } = sample("v5-open");
  FakeSocket.last.answer("Here", { epoch: 30, version: 0, devices: 1 });
  await pass(0);
  FakeSocket.last.answer("Refresh", { room: { ...full.room, epoch: 30 }, me: { ...full.me, epoch: 30 } });
  await pass(0);
  expect(document.querySelectorAll(".vote")).toHaveLength(3);
});

it("another device of the person is said, once, and the notice goes when it is read", async () => {
  await open("v5-open");
  FakeSocket.last.say({ type: 1, target: "personal", arguments: [] });
  await pass(0);
  FakeSocket.last.answer("Here", { epoch: 7, version: 3, devices: 2 });
  await pass(0);
  expect(document.querySelector(".notice")!.textContent).toContain(words.alsoElsewhere);
  expect(region("ag-status")).toBe(`${words.alsoElsewhere}.`);
  [...document.querySelectorAll<HTMLButtonElement>(".notice button")].at(-1)!.click();
  await pass(0);
  expect(document.getElementById("ag-room")!.textContent).not.toContain(words.alsoElsewhere);
});

it("a nudge for the open ballot is shown and said; for another round it is not", async () => {
  await open("v5-open");
  const { round } = sample("v5-open").full.room.current!;
  FakeSocket.last.say({ type: 1, target: "nudge", arguments: [{ roundId: "other" }] });
  await pass(0);
  expect(document.getElementById("ag-room")!.textContent).not.toContain(words.nudged);
  FakeSocket.last.say({ type: 1, target: "nudge", arguments: [{ roundId: round!.id }] });
  await pass(0);
  expect(document.querySelector(".notice--flag")!.textContent).toContain(words.nudged);
  expect(region("ag-status")).toContain(words.nudged);
});

describe("the session of the account (A11)", () => {
  const answerOf = (code: number | null) =>
    new Response(
      JSON.stringify({ ok: code === null, value: null, refusal: code === null ? null : { code, text: "" } }),
      { status: code === null ? 200 : 401 },
    );

  it("is kept by the open page, long before it would end", async () => {
    const fetched = vi.fn(() => Promise.resolve(answerOf(1002)));
    vi.stubGlobal("fetch", fetched);
    await open("v4-discussed");
    for (let past = 0; past < 21 * 60_000; past += 10_000) {
      await pass(10_000);
      FakeSocket.last.say({ type: 6 });
    }
    expect(fetched.mock.calls.flat()).toContain(
      "/api/assemblies/00000001-0000-0000-0000-000000000007/snapshot",
    );
  });

  it("once ended is said at once, with the way back to this room", async () => {
    vi.stubGlobal("fetch", () => Promise.resolve(answerOf(1001)));
    await open("v7-recorded");
    FakeSocket.last.break();
    await pass(6_000);
    expect(document.querySelector(".notice--alert")!.textContent).toContain(words.signedOut);
    expect(document.querySelector(".notice--alert a")!.getAttribute("href")).toBe(
      "/connexion?returnUrl=%2Fassemblees%2F00000001-0000-0000-0000-000000000007%2Fsalle",
    );
    expect(region("ag-alert")).toContain(words.signedOut);
  });
});

it("a page that wakes asks once, however many events say so", async () => {
  await open("v4-discussed");
  const before = FakeSocket.last.calls("Refresh").length;
  for (const event of ["pageshow", "online", "focus"]) window.dispatchEvent(new Event(event));
  await pass(0);
  expect(FakeSocket.last.calls("Refresh").length).toBe(before + 1);
});
