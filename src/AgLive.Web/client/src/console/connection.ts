import { Line } from "../live/line";
import type { Page } from "./page";

/** After this long without the server, the console is said to be off line rather than on its way back. */
const offlineMs = 15_000;

/** Keeps a line to the hub for as long as the page lives; each word from it only means: draw the page again. */
export function connect(assemblyId: string, page: Page, enter = "EnterConsole"): void {
  const refresh = () => void page.refresh();
  let stand = { epoch: 0, version: 0 };
  let lost: ReturnType<typeof setTimeout> | undefined;
  const line = new Line<unknown>(assemblyId, enter, {
    room: refresh,
    personal: () => undefined,
    entered: refresh,
    beat: ({ epoch, version }) => {
      // A word was lost on the way when the server has gone on since the last beat.
      if (epoch !== stand.epoch || version !== stand.version) refresh();
      stand = { epoch, version };
    },
    refused: refresh,
    line: (up) => {
      clearTimeout(lost);
      say(up ? "Connecté" : "Reconnexion…", up);
      if (!up) lost = setTimeout(() => say("Hors connexion", false), offlineMs);
    },
    said: (target) => target === "console" && refresh(),
  });
  line.start();
  const wake = () => {
    line.wake();
    refresh();
  };
  for (const event of ["online", "pageshow", "focus"]) window.addEventListener(event, wake);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && wake());
}

function say(words: string, connected: boolean): void {
  const net = document.getElementById("net");
  if (!net) return;
  net.classList.toggle("net--off", !connected);
  const label = net.querySelector("span");
  if (label && label.textContent !== words) label.textContent = words;
  net.querySelector("use")?.setAttribute("href", connected ? "#i-wifi" : "#i-wifi-off");
}
