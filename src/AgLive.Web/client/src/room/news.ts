import { Line } from "../live/line";
import type { Ctrl } from "./ctrl";
import { Freshness } from "./freshness";
import { signedOut } from "./sender";
import { isBehind, type Store } from "./store";
import type { FullSnapshot } from "./wire";

const pollMs = 5_000;
/** A vote that opens sends the whole hall to fetch its own part: each at a moment of his own, before the ballot answers to taps. */
const ownPartWithinMs = 400;
/** Far below the half of a session's life, when the server renews it. */
const sessionMs = 20 * 60_000;

/** What comes over the line, into the store: by the hub, and by plain HTTP for as long as the hub is away. */
export function openLine(
  store: Store,
  ctrl: () => Ctrl,
  hearTime: (serverTime: string) => void,
): Line<FullSnapshot> {
  const hear = () => {
    const was = store.state.link;
    freshness.hear();
    // Answers again after a silence: what waited is sent, after the picture that came with it.
    if (was !== "up") ctrl().sender.wake();
  };
  const line: Line<FullSnapshot> = new Line(store.state.full.room.assemblyId, "Enter", {
    room: (snapshot) => {
      hearTime(snapshot.serverTime);
      const stale = store.acceptRoom(snapshot);
      hear();
      if (stale) setTimeout(() => void ctrl().refresh(), Math.random() * ownPartWithinMs);
    },
    personal: () => {
      void ctrl().refresh();
      void line.probe();
    },
    entered: (full) => {
      hearTime(full.room.serverTime);
      // A vote recorded between question and answer is newer than the answer: ask again then.
      if (!store.acceptFull(full, store.ticket)) void ctrl().refresh();
      hear();
      ctrl().sender.wake();
    },
    beat: (beat) => {
      hear();
      if (beat.devices !== store.state.devices) {
        const known = Math.min(store.state.devicesKnown, Math.max(1, beat.devices));
        store.set({ devices: beat.devices, devicesKnown: known });
      }
      if (isBehind(store.state.full, beat)) void ctrl().refresh();
    },
    refused: ({ code, text }) =>
      store.set(code === signedOut ? { signedOut: true } : { problem: text || null }),
    line: (up, since) => (up ? freshness.hear() : freshness.lose(since)),
    said: (target, args) => {
      if (target !== "nudge") return;
      const nudges = store.state.nudges + 1;
      store.set({ nudged: (args[0] as { roundId: string }).roundId, nudges });
    },
  });
  const freshness = new Freshness((link, silentFor) => {
    const { state } = store;
    if (state.link !== link || (link === "offline" && state.silentFor !== silentFor))
      store.set({ link, silentFor });
  });
  setInterval(() => {
    if (!line.isUp)
      void ctrl()
        .refresh()
        .then((fresh) => (fresh ? hear() : freshness.lose()));
  }, pollMs);
  setInterval(() => void ctrl().keepSession(), sessionMs);
  return line;
}

/** Whatever wakes the page makes it look at once: the tab seen again, the network back, the page out of the back-forward cache. */
export function watchPage(page: Document, line: Line<unknown>, refresh: () => void): void {
  const wake = () => {
    line.wake();
    refresh();
  };
  page.addEventListener("visibilitychange", () => page.visibilityState === "visible" && wake());
  for (const event of ["pageshow", "online", "focus"]) window.addEventListener(event, wake);
}
