import { render } from "lit-html";
import { describe, expect, it, vi } from "vitest";
import type { Ctrl } from "../../src/room/ctrl";
import { Model } from "../../src/room/model";
import type { Pad } from "../../src/room/pad";
import type { Attempt, RoomState } from "../../src/room/state";
import { room } from "../../src/room/view/room";
import { outline } from "./outline";
import { names, outlineOf, stateOf, words } from "./samples";

const pad = { attach: () => undefined, isEmpty: true, groups: [], clear: () => undefined } as unknown as Pad;

function draw(state: RoomState, ctrl: Partial<Ctrl> = {}): HTMLElement {
  const root = document.createElement("div");
  root.className = "room";
  root.id = "ag-room";
  render(room(new Model(state, words), ctrl as Ctrl, pad), root);
  document.body.replaceChildren(root);
  return root;
}

const attempt = (change: Partial<Attempt>): Attempt => ({
  voteId: "v",
  roundId: "0000001f-0000-0000-0000-000000000007",
  choice: "contre",
  phase: "sending",
  tries: 0,
  ...change,
});

const text = (root: Element, selector: string): string =>
  root.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim() ?? "";

describe("the picture of the script", () => {
  // The sheet differs on purpose: a canvas where there is script, a name where there is none.
  it.each(names.filter((name) => !name.startsWith("v3-")))("is the page of the server: %s", (name) => {
    expect(outline(draw(stateOf(name)))).toBe(outlineOf(name));
  });
});

describe("the attendance sheet", () => {
  it("is drawn first, typed on demand, ticked for everyone", () => {
    const root = draw(stateOf("v3-sheet"));
    expect(root.querySelector("canvas")).not.toBeNull();
    expect(root.querySelectorAll("input[name=owner]:checked")).toHaveLength(3);
    const typed = draw(stateOf("v3-sheet", { signing: { drawn: false, busy: false } }));
    expect(typed.querySelector("canvas")).toBeNull();
    expect(typed.querySelector("input[name=typed]")).not.toBeNull();
  });
});

describe("a vote on its way", () => {
  it("is said to be sent, never recorded, before the answer (V6)", () => {
    const root = draw(stateOf("v5-open", { attempt: attempt({}) }));
    expect(text(root, ".actionbar__t")).toBe("Envoi de votre vote…");
    expect(text(root, ".vote--sent .vote__w")).toBe("Contre");
    expect(root.querySelector("[aria-pressed=true]")).toBeNull();
    expect(root.querySelector(".receipt")).toBeNull();
    expect(root.textContent).not.toContain("Enregistré");
  });

  it("is said not to be confirmed after a try without an answer, with « Réessayer » (V8)", () => {
    const retry = vi.fn();
    const root = draw(stateOf("v5-open", { attempt: attempt({ phase: "failed", tries: 1 }) }), { retry });
    expect(text(root, ".notice--alert b")).toBe("Votre vote n'est pas encore confirmé.");
    expect(text(root, ".actionbar__t")).toBe("Votre vote n'est pas encore confirmé.");
    root.querySelector<HTMLButtonElement>(".notice--alert button")!.click();
    expect(retry).toHaveBeenCalledOnce();
  });

  it("leaves the recorded vote in sight while another is sent", () => {
    const root = draw(stateOf("v7-recorded", { attempt: attempt({}) }));
    expect(text(root, ".receipt__t")).toBe("Votre vote : POUR");
    expect(text(root, "[aria-pressed=true] .vote__mine")).toBe("Enregistré");
  });

  it("keeps the buttons at their place in every state of a vote", () => {
    const places = [
      stateOf("v5-open"),
      stateOf("v5-open", { attempt: attempt({}) }),
      stateOf("v5-open", { attempt: attempt({ phase: "failed", tries: 2 }) }),
      stateOf("v7-recorded"),
      stateOf("v9-closing", { closesIn: 18 }),
      stateOf("v9-closing-recorded", { closesIn: 18 }),
      stateOf("v7-recorded", { link: "offline", silentFor: 40_000 }),
      stateOf("v12-second"),
    ].map((state) => {
      const bar = draw(state).querySelector(".actionbar__in")!;
      return [...bar.children].map(
        (child) => child.className + [...child.querySelectorAll(".vote__w")].map((w) => w.textContent),
      );
    });
    expect(new Set(places.map(String)).size).toBe(1);
  });
});

describe("without a line", () => {
  it("says what is recorded and that it counts (V19)", () => {
    const root = draw(stateOf("v7-recorded", { link: "offline", silentFor: 40_000 }));
    expect(text(root, ".notice--alert")).toContain(
      "Votre dernier vote enregistré : POUR (18:42:07). Il compte.",
    );
    expect(text(root, ".net")).toBe("Hors connexion");
    expect(text(root, ".actionbar__t")).toBe("Votre vote enregistré : POUR (18:42:07)");
  });

  it.each([
    ["silent", "Connecté"],
    ["reconnecting", "Reconnexion…"],
    ["joining", ""],
  ] as const)("%s: « %s »", (link, said) => {
    expect(text(draw(stateOf("v5-open", { link })), ".net")).toBe(said);
  });
});

it("never writes an inline style, which the policy of the pages would drop", () => {
  for (const name of names) expect(draw(stateOf(name)).querySelector("[style]")).toBeNull();
}, 30_000);

it("shows texts of the agency as text", () => {
  const root = draw(stateOf("v13-cancelled"));
  expect(root.textContent).toContain("<celui>");
  expect(root.querySelector("celui")).toBeNull();
});
