// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { listenToShortcuts } from "../../src/console/shortcuts";

const main = (act: string, words: string, sure = "") => `
  <form method="post"><input type="hidden" name="Act" value="${act}" /><input type="hidden" name="RoundId" value="r1" />
    <button type="button" id="act-main" data-key="o" ${sure && `data-sure="${sure}"`}>${words} <kbd>O</kbd></button></form>`;

const clicks = vi.fn();
const press = (key: string, target: Element = document.body) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
const dialog = () => document.querySelector("dialog");
const choose = (words: string) =>
  [...dialog()!.querySelectorAll("button")].find((one) => one.textContent === words)!.click();

function draw(html: string): void {
  document.getElementById("console")!.innerHTML = html;
  document.getElementById("act-main")?.addEventListener("click", clicks);
}

beforeAll(() => {
  document.body.innerHTML =
    '<div id="console"></div><input id="field" /><button data-shortcuts hidden>Raccourcis</button>';
  listenToShortcuts(document);
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  dialog()?.remove();
  clicks.mockClear();
});

test("a letter runs the act that bears it, never while typing", () => {
  draw(main("openVote", "Ouvrir le vote"));
  press("o", document.getElementById("field")!);
  press("x");
  expect(clicks).not.toHaveBeenCalled();
  press("O");
  expect(clicks).toHaveBeenCalledOnce();
});

test("what cannot be undone is asked again, and « non » does nothing", () => {
  draw(main("proclaim", "Proclamer le résultat", "Proclamer ?"));
  press("o");
  expect(dialog()?.querySelector("h2")?.textContent).toBe("Proclamer ?");
  choose("Non, ne rien faire");
  expect(clicks).not.toHaveBeenCalled();
  press("o");
  choose("Proclamer le résultat");
  expect(clicks).toHaveBeenCalledOnce();
});

test("a confirmation never does another act than the one asked for", () => {
  draw(main("closeVote", "Clore le vote", "Clore ?"));
  press("o");
  const button = document.getElementById("act-main")!;
  button.innerHTML = "Proclamer le résultat <kbd>O</kbd>";
  document.querySelector<HTMLInputElement>("input[name=Act]")!.value = "proclaim";
  choose("Clore le vote");
  expect(clicks).not.toHaveBeenCalled();
});

test("the panel lists the keys of the moment and turns them off and on", () => {
  draw(main("openVote", "Ouvrir le vote"));
  press("?");
  expect([...dialog()!.querySelectorAll("dt, dd")].map((one) => one.textContent)).toEqual([
    "O",
    "Ouvrir le vote",
    "?",
    "Montrer ces raccourcis",
  ]);
  choose("Désactiver les raccourcis");
  choose("Fermer");
  press("o");
  press("?");
  expect(clicks).not.toHaveBeenCalled();
  expect(dialog()).toBeNull();
  document.querySelector<HTMLElement>("[data-shortcuts]")!.click();
  choose("Activer les raccourcis");
  choose("Fermer");
  press("o");
  expect(clicks).toHaveBeenCalledOnce();
});
