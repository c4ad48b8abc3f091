import { HttpTransportType, HubConnectionBuilder, LogLevel, type HubConnection } from "@microsoft/signalr";
import type { Page } from "./page";

const longestWait = 15_000;

/** Keeps a line to the hub for as long as the page lives; each word from it only means: draw the page again. */
export function connect(assemblyId: string, page: Page, enter = "EnterConsole"): void {
  const hub = new HubConnectionBuilder()
    .withUrl("/hubs/assembly", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .configureLogging(LogLevel.None)
    .build();
  hub.serverTimeoutInMilliseconds = 25_000;
  hub.keepAliveIntervalInMilliseconds = 10_000;
  const refresh = () => void page.refresh();
  hub.on("room", refresh);
  hub.on("console", refresh);
  hub.on("personal", () => undefined);
  hub.on("moving", () => undefined);
  hub.onclose(() => {
    say("Reconnexion…", false);
    void keepTrying(hub, assemblyId, page, enter, 0);
  });
  void keepTrying(hub, assemblyId, page, enter, 0);
  for (const wake of ["online", "pageshow", "focus"]) window.addEventListener(wake, refresh);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") refresh();
  });
}

async function keepTrying(
  hub: HubConnection,
  assemblyId: string,
  page: Page,
  enter: string,
  tries: number,
): Promise<void> {
  try {
    await hub.start();
    await hub.invoke(enter, assemblyId);
    say("Connecté", true);
    await page.refresh();
  } catch {
    await hub.stop().catch(() => undefined);
    say(tries < 3 ? "Reconnexion…" : "Hors connexion", false);
    setTimeout(() => void keepTrying(hub, assemblyId, page, enter, tries + 1), wait(tries));
  }
}

/** Full jitter: a hall of people must not come back in the same second. */
function wait(tries: number): number {
  return 200 + Math.random() * Math.min(longestWait, 1_000 * 2 ** tries);
}

function say(words: string, connected: boolean): void {
  const net = document.getElementById("net");
  if (!net) return;
  net.classList.toggle("net--off", !connected);
  const label = net.querySelector("span");
  if (label && label.textContent !== words) label.textContent = words;
  net.querySelector("use")?.setAttribute("href", connected ? "#i-wifi" : "#i-wifi-off");
}
