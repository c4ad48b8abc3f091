import { describe, expect, it, vi } from "vitest";
import { announcement, conduct } from "../../src/room/announce";
import { Ctrl } from "../../src/room/ctrl";
import { Model } from "../../src/room/model";
import { Outbox } from "../../src/room/outbox";
import { sceneOf } from "../../src/room/scene";
import type { RoomState } from "../../src/room/state";
import { Store } from "../../src/room/store";
import { sample, stateOf, words } from "./samples";

const model = (name: string, change: Partial<RoomState> = {}) => new Model(stateOf(name, change), words);
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, " ") ?? null;

describe("a suspended session", () => {
  it("never takes an open ballot away", () => {
    expect(sceneOf(sample("v15-suspended-vote").full, false)).toBe("ballot");
    expect(sceneOf(sample("v15-suspended").full, false)).toBe("suspended");
    const fetching = structuredClone(sample("v15-suspended-vote").full);
    fetching.me.ballot = null;
    fetching.me.epoch -= 1;
    expect(sceneOf(fetching, false)).toBe("fetching");
  });

  it("is said once with its hour, and its end once", () => {
    const [goesOn, suspended] = [model("v4-discussed"), model("v15-suspended-unknown")];
    expect(plain(conduct(goesOn, suspended))).toBe("Séance suspendue.");
    expect(conduct(suspended, suspended)).toBeNull();
    expect(announcement(goesOn, suspended)).toBeNull();
    expect(plain(conduct(suspended, goesOn))).toBe("La séance reprend.");
    expect(plain(conduct(model("v5-open"), model("v15-suspended-vote")))).toBe(
      "Séance suspendue jusqu'à 19 h 35. Le vote reste ouvert : votre choix est reçu et enregistré. Il ne sera pas clos avant la reprise.",
    );
  });
});

describe("the message to all", () => {
  it("is said once, again when it changes, and not when it is taken away", () => {
    const [none, told] = [model("v7-recorded"), model("message")];
    expect(plain(conduct(none, told))).toBe("Message du syndic : Le micro du président est <rétabli>.");
    expect(conduct(told, told)).toBeNull();
    expect(conduct(told, none)).toBeNull();
    const other = structuredClone(told.state);
    other.full.room.message = { text: "Autre", at: "2026-11-26T18:00:00Z" };
    expect(plain(conduct(told, new Model(other, words)))).toBe("Message du syndic : Autre");
  });
});

describe("the videoconference", () => {
  it.each([
    ["https://visio.example/autre", "Le lien de la visioconférence a changé."],
    ["", "Le lien de la visioconférence est retiré."],
  ])("changed to « %s » is said", (videoUrl, said) => {
    const before = model("v7-recorded");
    const after = structuredClone(before.state);
    after.full.room.assembly.videoUrl = videoUrl;
    expect(plain(conduct(before, new Model(after, words)))).toBe(said);
  });
});

it("« Je n'arrive pas à voter » goes with what the device knows of itself", async () => {
  const store = new Store(stateOf("v5-open", { link: "reconnecting", silentFor: 7_400 }), () => undefined);
  const value = () => store.state.full;
  const invoke = vi.fn(() => Promise.resolve({ ok: true, value: value(), refusal: null }));
  const outbox = new Outbox(localStorage, "aglive:test:");
  const ctrl = new Ctrl(store, words, { isUp: true, invoke } as never, outbox, () => "id");
  await ctrl.callForHelp();
  expect(invoke).toHaveBeenCalledWith("Help", store.state.full.room.assemblyId, "id", {
    link: "reconnecting",
    silentSeconds: 7,
    attempts: 0,
    voteWaiting: false,
  });
});
