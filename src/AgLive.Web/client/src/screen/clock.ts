import { left } from "../console/clock";

export interface ScreenClock {
  /** The server said its time as it answered. */
  hear(serverTime: string | null): void;
  /** « 18:42:07 » of an instant of `performance.now()`. */
  at(heardAt: number): string;
}

/** The wall clock and the countdown run on the server's time, read from a clock that never jumps. */
export function startClock(document: Document, now: () => number = () => performance.now()): ScreenClock {
  let offset: number | null = null;
  const root = () => document.getElementById("ecran");
  const words = (at: number, seconds: boolean) =>
    new Intl.DateTimeFormat("fr-FR", {
      timeZone: root()?.dataset["zone"] ?? "Europe/Paris",
      hour: "2-digit",
      minute: "2-digit",
      ...(seconds ? { second: "2-digit" as const } : {}),
    }).format(new Date(at + (offset ?? 0)));
  const tick = () => {
    if (offset === null) return;
    const time = now();
    for (const clock of document.querySelectorAll("[data-clock]")) put(clock, words(time, false));
    for (const until of document.querySelectorAll<HTMLElement>("[data-until]")) {
      put(until, left(Date.parse(until.dataset["until"] ?? "") - time - offset));
    }
  };
  setInterval(tick, 250);
  return {
    hear(serverTime) {
      const heard = Date.parse(serverTime ?? "") - now();
      if (!Number.isNaN(heard)) offset = heard;
      tick();
    },
    at: (heardAt) => words(heardAt, true),
  };
}

function put(place: Element, words: string): void {
  if (place.textContent !== words) place.textContent = words;
}
