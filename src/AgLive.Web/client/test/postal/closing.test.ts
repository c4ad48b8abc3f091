import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { leftWords, watchClosing } from "../../src/postal/closing";

const MINUTE = 60_000;
let clock = 0;

beforeEach(() => {
  vi.useFakeTimers();
  clock = 0;
  document.body.innerHTML = `
    <div data-postal-open="true" data-postal-now="1000000000" data-postal-closes="${1_000_000_000 + 40 * MINUTE}"></div>
    <div data-postal-warn hidden><span data-postal-left></span></div><div data-postal-over hidden></div>
    <form data-postal-form><button>Pour</button></form><button data-postal-act>Signer</button>`;
});
afterEach(() => vi.useRealTimers());

function at(minutes: number) {
  clock = minutes * MINUTE;
  vi.advanceTimersByTime(1000);
}

const part = (name: string) => document.querySelector<HTMLElement>(`[data-postal-${name}]`)!;

test("warns 30 and 5 minutes before, then nothing can be pressed", () => {
  watchClosing(document, part("open"), () => clock);
  expect(part("warn").hidden).toBe(true);
  at(9.5);
  expect(part("warn").hidden).toBe(true);
  at(10);
  expect(part("warn").hidden).toBe(false);
  expect(part("left").textContent).toBe("Il reste 30\u00a0minutes.");
  at(20);
  expect(part("left").textContent).toBe("Il reste 30\u00a0minutes.");
  at(35);
  expect(part("left").textContent).toBe("Il reste 5\u00a0minutes.");
  at(39.99);
  expect(document.querySelector<HTMLButtonElement>("[data-postal-act]")!.disabled).toBe(false);
  at(40);
  expect(part("over").hidden).toBe(false);
  expect(part("warn").hidden).toBe(true);
  for (const one of document.querySelectorAll("button")) expect(one.disabled).toBe(true);
});

test("a last minute is one minute", () => {
  expect(leftWords(1)).toBe("Il reste 1\u00a0minute.");
  expect(leftWords(MINUTE + 1)).toBe("Il reste 2\u00a0minutes.");
});
