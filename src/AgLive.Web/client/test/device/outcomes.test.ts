// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { clockOutcome } from "../../src/device/checks";
import { missing, Outcomes, type Data } from "../../src/device/outcomes";

const word = (state: string) => ({ state, todo: "" });
const data: Data = {
  assembly: "a",
  steps: {},
  words: {
    vote: { passed: word("Arrivé."), failed: word("PAS arrivé."), skipped: word(""), unsupported: word("") },
  },
  icons: { passed: "circle-check", failed: "circle-alert", skipped: "minus", unsupported: "minus" },
  verdict: { ready: "Prêt.", readyMore: "", remains: "Il reste : {0}." },
};

afterEach(() => vi.unstubAllGlobals());

test("one way to the server, the vote and the signature are enough", () => {
  expect(missing({ live: "failed", http: "passed", vote: "passed", signature: "passed" })).toEqual([]);
  expect(missing({ live: "failed", http: "failed", vote: "failed" })).toEqual([
    "la connexion",
    "le vote d'essai",
    "la signature",
  ]);
});

test("a clock is late beyond a minute, whatever the travel of the answer", () => {
  expect(
    clockOutcome(
      "2026-11-26T18:00:00Z",
      Date.parse("2026-11-26T18:00:00Z"),
      Date.parse("2026-11-26T18:00:20Z"),
    ),
  ).toBe("passed");
  expect(
    clockOutcome(
      "2026-11-26T18:00:00Z",
      Date.parse("2026-11-26T19:00:00Z"),
      Date.parse("2026-11-26T19:00:01Z"),
    ),
  ).toBe("failed");
});

test("an outcome is shown in words, said once, and a report that fails is sent again", async () => {
  document.body.innerHTML =
    '<p id="t-said"></p><div id="t-verdict"><b data-verdict></b></div><form id="t-report" action="/r"></form>' +
    '<div data-step="vote"><p class="try__s"><svg><use href="#i-clock"></use></svg><b data-state></b><span data-todo></span></p></div>';
  vi.useFakeTimers();
  const sent: string[] = [];
  vi.stubGlobal("fetch", (_: string, init: { body: FormData }) => {
    sent.push(String(init.body.get("vote")));
    return sent.length === 1 ? Promise.reject(new Error("away")) : Promise.resolve(new Response("{}"));
  });

  new Outcomes(document, data).set("vote", "failed", true);

  expect(document.querySelector("[data-state]")?.textContent).toBe("PAS arrivé.");
  expect(document.querySelector("use")?.getAttribute("href")).toBe("#i-circle-alert");
  expect(document.getElementById("t-said")?.textContent).toBe("PAS arrivé.");
  await vi.advanceTimersByTimeAsync(6_000);
  expect(sent).toEqual(["failed", "failed"]);
  vi.useRealTimers();
});
