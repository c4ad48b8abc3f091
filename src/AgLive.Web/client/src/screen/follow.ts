import { Idiomorph } from "idiomorph";
import type { ScreenClock } from "./clock";

const everyMs = 1_000;
const patienceMs = 4_000;
const staleAfterMs = 5_000;

/**
 * Asks for the page every second; 304 means that nothing changed. A server that does not answer leaves the last picture,
 * and the screen says of when it is.
 */
export function follow(document: Document, clock: ScreenClock): { ask: () => Promise<void> } {
  let tag = "";
  let heardAt = performance.now();
  const ask = async () => {
    try {
      const answer = await fetch(document.location.href, {
        headers: tag ? { "If-None-Match": tag } : {},
        cache: "no-store",
        signal: timeout(patienceMs),
      });
      if (answer.status !== 304) {
        // 404 is an answer too: the link was cut.
        if (!answer.ok && answer.status !== 404) throw new Error(String(answer.status));
        draw(document, await answer.text());
        tag = answer.headers.get("ETag") ?? "";
      }
      heardAt = performance.now();
      clock.hear(answer.headers.get("AgLive-Now"));
    } catch {
      // The next second tries again.
    }
    sayLate(document, performance.now() - heardAt > staleAfterMs ? clock.at(heardAt) : null);
  };
  const loop = async () => {
    await ask();
    setTimeout(() => void loop(), everyMs);
  };
  void loop();
  return { ask };
}

function draw(document: Document, html: string): void {
  const next = new DOMParser().parseFromString(html, "text/html");
  const fresh = next.getElementById("ecran");
  const here = document.getElementById("ecran");
  if (!fresh || !here) return;
  document.title = next.title;
  Idiomorph.morph(here, fresh);
}

function sayLate(document: Document, at: string | null): void {
  const late = document.getElementById("e-late");
  const words = late?.querySelector("span");
  if (!late || !words) return;
  late.hidden = at === null;
  const said = at === null ? "" : `Données de ${at}`;
  if (words.textContent !== said) words.textContent = said;
}

/** Old browsers have no AbortSignal.timeout. */
function timeout(milliseconds: number): AbortSignal {
  const control = new AbortController();
  setTimeout(() => control.abort(), milliseconds);
  return control.signal;
}
