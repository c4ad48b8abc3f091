// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startClock } from "../../src/screen/clock";
import { follow } from "../../src/screen/follow";

const page = (words: string) =>
  `<html><head><title>Écran</title></head><body><div id="ecran" data-zone="Europe/Paris">` +
  `<p id="e-late" hidden><span></span></p><span data-clock>--:--</span><main>${words}</main></div></body></html>`;
const answers: (() => Promise<Response>)[] = [];
const asked: (string | undefined)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval", "performance"] });
  document.documentElement.innerHTML = page("avant").replace(/^<html>|<\/html>$/g, "");
  answers.length = asked.length = 0;
  vi.stubGlobal("fetch", (_: string, init: { headers: Record<string, string> }) => {
    asked.push(init.headers["If-None-Match"]);
    return (answers.shift() ?? (() => Promise.reject(new Error("away"))))();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const said = (words: string, tag: string) => () =>
  Promise.resolve(
    new Response(page(words), { headers: { ETag: tag, "AgLive-Now": "2026-11-26T17:42:07.000Z" } }),
  );
const unchanged = () =>
  Promise.resolve({
    status: 304,
    ok: false,
    headers: new Headers({ "AgLive-Now": "2026-11-26T17:42:08.000Z" }),
  } as Response);

test("a change is drawn, and what did not change is asked for by its tag", async () => {
  answers.push(said("vote ouvert", '"a"'), unchanged);
  follow(document, startClock(document));
  await vi.advanceTimersByTimeAsync(1_100);

  expect(document.querySelector("main")?.textContent).toBe("vote ouvert");
  expect(asked).toEqual([undefined, '"a"']);
  expect(document.querySelector("[data-clock]")?.textContent).toBe("18:42");
});

test("a server that is silent leaves the picture, which says of when it is; its return is seen at once", async () => {
  answers.push(said("vote ouvert", '"a"'));
  follow(document, startClock(document));
  await vi.advanceTimersByTimeAsync(7_500);

  const late = document.getElementById("e-late");
  expect(late?.hidden).toBe(false);
  expect(late?.textContent).toBe("Données de 18:42:07");
  expect(document.querySelector("main")?.textContent).toBe("vote ouvert");

  answers.push(said("vote clos", '"b"'));
  await vi.advanceTimersByTimeAsync(1_500);
  expect(document.getElementById("e-late")?.hidden).toBe(true);
  expect(document.querySelector("main")?.textContent).toBe("vote clos");
});

test("a link that was cut is drawn as such, a failure of the server is not", async () => {
  answers.push(
    said("vote ouvert", '"a"'),
    () => Promise.resolve(new Response(page("erreur"), { status: 503 })),
    () => Promise.resolve(new Response(page("ce lien ne vaut plus"), { status: 404 })),
  );
  follow(document, startClock(document));
  await vi.advanceTimersByTimeAsync(1_100);
  expect(document.querySelector("main")?.textContent).toBe("vote ouvert");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(document.querySelector("main")?.textContent).toBe("ce lien ne vaut plus");
});
