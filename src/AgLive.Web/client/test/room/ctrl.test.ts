import { beforeEach, describe, expect, it } from "vitest";
import { announcement } from "../../src/room/announce";
import { Ctrl } from "../../src/room/ctrl";
import { Model } from "../../src/room/model";
import { Outbox } from "../../src/room/outbox";
import { strokesOf } from "../../src/room/pad";
import type { RoomState } from "../../src/room/state";
import { Store } from "../../src/room/store";
import { titleOf } from "../../src/room/title";
import type { VoteRequest } from "../../src/room/wire";
import { stateOf, words } from "./samples";

const self = "0000000b-0000-0000-0000-000000000007";
const elodie = "0000000d-0000-0000-0000-000000000007";

beforeEach(() => localStorage.clear());

function roomOf(name: string, change: Partial<RoomState> = {}) {
  const store = new Store(stateOf(name, change), () => undefined);
  const calls: { method: string; args: unknown[] }[] = [];
  const line = {
    isUp: true,
    probe: () => Promise.resolve(),
    invoke: <T>(method: string, ...args: unknown[]) => {
      calls.push({ method, args });
      return new Promise<T>(() => undefined) as never;
    },
  };
  const clock = { now: 0 };
  let ids = 0;
  const ctrl = new Ctrl(
    store,
    words,
    line,
    new Outbox(localStorage, "k:"),
    () => `id${++ids}`,
    () => clock.now,
  );
  const votes = () =>
    calls.filter((call) => call.method === "Vote").map((call) => call.args[0] as VoteRequest);
  return { store, ctrl, calls, votes, clock };
}

describe("a click", () => {
  it("votes once for every owner ticked, with the text that was seen", () => {
    const { ctrl, votes } = roomOf("v5-open");
    ctrl.vote("pour");
    expect(votes()).toHaveLength(1);
    expect(votes()[0]).toMatchObject({ voteId: "id1", textVersion: 3 });
    expect(votes()[0]!.choices.map((choice) => choice.choice)).toEqual(["pour", "pour", "pour"]);
  });

  it("leaves out whom the voter unticked", () => {
    const { ctrl, votes } = roomOf("v5-open");
    ctrl.tick(elodie, false);
    ctrl.vote("contre");
    expect(votes()[0]!.choices.map((choice) => choice.coOwnerId)).not.toContain(elodie);
  });

  it("doubled is one vote, with one id", () => {
    const { ctrl, votes, clock } = roomOf("v5-open");
    ctrl.vote("pour");
    clock.now = 150;
    ctrl.vote("pour");
    expect(votes()).toHaveLength(1);
    expect(localStorage).toHaveLength(1);
  });

  it("on a ballot that has just appeared does nothing", () => {
    const { ctrl, votes } = roomOf("v5-open", { inert: true });
    ctrl.vote("pour");
    expect(votes()).toHaveLength(0);
  });

  it("on what is already recorded sends nothing", () => {
    const { ctrl, votes } = roomOf("v7-recorded");
    ctrl.vote("pour");
    expect(votes()).toHaveLength(0);
  });

  it("takes back every recorded ballot, and no other", () => {
    const { ctrl, votes } = roomOf("v7-partly");
    ctrl.vote("withdrawn");
    expect(votes()[0]!.choices).toEqual([
      { coOwnerId: self, choice: "withdrawn" },
      { coOwnerId: elodie, choice: "withdrawn" },
    ]);
  });

  it("with nobody ticked says so", () => {
    const { ctrl, store, votes } = roomOf("v7-partly");
    ctrl.tick("0000000c-0000-0000-0000-000000000007", false);
    ctrl.vote("pour");
    expect([votes().length, store.state.problem]).toEqual([0, words.nobodyTicked]);
  });

  it("still goes while the vote closes: only the server says that it is closed", () => {
    const { ctrl, votes } = roomOf("v9-closing-now");
    ctrl.vote("pour");
    expect(votes()).toHaveLength(1);
  });

  it("does not count once the vote is closed", () => {
    const { ctrl, votes } = roomOf("v10-closed");
    ctrl.voteEach([{ coOwnerId: self, choice: "pour" }]);
    expect(votes()).toHaveLength(0);
  });
});

it("the president agrees to the close of the round he sees, once", () => {
  const { ctrl, calls, store } = roomOf("v9-consent");
  void ctrl.consent();
  void ctrl.consent();
  const [first, again] = calls.filter((call) => call.method === "Consent").map((call) => call.args);
  expect(first).toEqual([store.state.full.room.assemblyId, "id1", "0000001f-0000-0000-0000-000000000007"]);
  expect(again).toEqual(first);
});

it("a signature keeps its id until it is answered", () => {
  const { ctrl, calls } = roomOf("v3-sheet");
  void ctrl.sign("typed", "Abadie Denis", [self]);
  void ctrl.sign("typed", "Abadie Denis", [self]);
  expect(calls.filter((call) => call.method === "Sign")).toHaveLength(1);
});

describe("what is said aloud", () => {
  const said = (before: string, after: string) =>
    announcement(new Model(stateOf(before), words), new Model(stateOf(after), words));

  it.each([
    ["v4-discussed", "v5-open", /^Vote ouvert\. Résolution n° 9 : Cotisation au fonds de travaux\./],
    ["v5-open", "v7-recorded", /^Votre vote est enregistré : Pour\./],
    ["v7-recorded", "v10-closed", /^Vote clos\. Résolution n° 9\.$/],
    [
      "v10-closed",
      "v11-result",
      /^Résultat\. Résolution n° 9\. La résolution est adoptée à la majorité absolue de l'article 25 : 5 390 voix pour/,
    ],
    ["v11-result", "v12-second", /^Vote ouvert\./],
    ["v5-open", "v13-cancelled", /^Vote annulé\./],
  ])("%s → %s", (before, after, words) =>
    expect(said(before, after)?.replace(/[\u00a0\u202f]/g, " ")).toMatch(words),
  );

  it("is nothing while nothing changes for the voter", () => {
    expect(said("v5-open", "v5-open")).toBeNull();
    expect(said("v7-recorded", "v7-recorded")).toBeNull();
  });
});

it("the title of the tab calls the voter until he has voted", () => {
  expect(titleOf(new Model(stateOf("v5-open"), words))).toBe("● VOTEZ – Résolution n°\u00a09");
  expect(titleOf(new Model(stateOf("v7-recorded"), words))).toBe("AG de Résidence des Tilleuls");
  expect(titleOf(new Model(stateOf("v2-lobby", { videoOpened: true }), words))).toBe(
    "AG – revenez ici pour voter",
  );
});

it("strokes are whole pixels, timed from the first touch", () => {
  const point = (x: number, time: number) => ({ x, y: 2.4, time, pressure: 0.5 });
  expect(strokesOf([{ points: [point(1.6, 1_000), point(3, 1_016)] }, { points: [point(9, 2_000)] }])).toBe(
    "[[[2,2,0],[3,2,16]],[[9,2,1000]]]",
  );
  expect(strokesOf([])).toBe("[]");
});
