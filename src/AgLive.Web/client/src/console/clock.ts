/**
 * The wall clock, « depuis… » and the countdown of a close run on the server's time, read from a clock that never jumps: a
 * machine off by an hour, or set right meanwhile, shows the right one.
 */
export function startClock(root: () => HTMLElement | null): { read: () => void } {
  let offset = 0;
  const read = () => {
    const now = root()?.dataset.now;
    if (now) offset = Date.parse(now) - performance.now();
    tick();
  };
  const tick = () => {
    const here = root();
    if (!here) return;
    const now = new Date(performance.now() + offset);
    const clock = here.querySelector("[data-clock]");
    if (clock) clock.textContent = wallClock(now, here.dataset.zone ?? "Europe/Paris");
    for (const since of here.querySelectorAll<HTMLElement>("[data-since]")) {
      since.textContent = elapsed(now.getTime() - Date.parse(since.dataset.since ?? ""));
    }
    for (const until of here.querySelectorAll<HTMLElement>("[data-until]")) {
      until.textContent = left(Date.parse(until.dataset.until ?? "") - now.getTime());
    }
  };
  read();
  setInterval(tick, 250);
  return { read };
}

/** « Clôture dans 17 s »; then the close is under way. */
export function left(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  return seconds > 0 ? `Clôture dans ${elapsed(seconds * 1_000)}` : "Clôture en cours";
}

function wallClock(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("fr-FR", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).format(at);
}

/** « 45 s », « 2 min 40 s », « 1 h 05 min ». */
export function elapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  if (seconds < 60) return `${seconds}\u00a0s`;
  if (seconds < 3_600)
    return `${Math.floor(seconds / 60)}\u00a0min ${String(seconds % 60).padStart(2, "0")}\u00a0s`;
  return `${Math.floor(seconds / 3_600)}\u00a0h ${String(Math.floor((seconds % 3_600) / 60)).padStart(2, "0")}\u00a0min`;
}
