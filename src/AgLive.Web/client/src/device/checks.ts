import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { Answer, FullSnapshot } from "../room/wire";
import type { Outcome } from "./outcomes";

const patienceMs = 8_000;

/** A clock further off than this makes its owner late. */
const clockToleranceMs = 60_000;

/** The live line opens and answers; asks without joining, so that nobody is shown as connected before the day. */
export async function tryLive(assembly: string): Promise<Outcome> {
  if (!("WebSocket" in window)) return "unsupported";
  const hub = new HubConnectionBuilder()
    .withUrl("/hubs/assembly", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .configureLogging(LogLevel.None)
    .build();
  try {
    const answer = await within(
      patienceMs,
      hub.start().then(() => hub.invoke<Answer<FullSnapshot>>("Refresh", assembly)),
    );
    return answer.ok ? "passed" : "failed";
  } catch {
    return "failed";
  } finally {
    void hub.stop().catch(() => undefined);
  }
}

/** The way round, and what the server's clock says beside this one. */
export async function tryHttp(assembly: string): Promise<{ http: Outcome; clock: Outcome | null }> {
  try {
    const asked = Date.now();
    const answer = await within(
      patienceMs,
      fetch(`/api/assemblies/${assembly}/snapshot`, { cache: "no-store" }).then(
        (response) => response.json() as Promise<Answer<FullSnapshot>>,
      ),
    );
    if (!answer.ok || !answer.value) return { http: "failed", clock: null };
    return { http: "passed", clock: clockOutcome(answer.value.room.serverTime, asked, Date.now()) };
  } catch {
    return { http: "failed", clock: null };
  }
}

/** The server stamped its answer between the two readings: half of the travel is given to each way. */
export function clockOutcome(serverTime: string, asked: number, answered: number): Outcome {
  const off = Math.abs(Date.parse(serverTime) - (asked + answered) / 2);
  return off <= clockToleranceMs ? "passed" : "failed";
}

export async function tryWake(): Promise<Outcome> {
  if (!("wakeLock" in navigator)) return "unsupported";
  try {
    const lock = await navigator.wakeLock.request("screen");
    await lock.release();
    return "passed";
  } catch {
    return "failed";
  }
}

/** Asks the browser, which asks the person; an answer given before stands. */
export async function tryNotification(): Promise<Outcome> {
  if (!("Notification" in window)) return "unsupported";
  const answer = await Notification.requestPermission().catch(() => "denied" as const);
  return answer === "granted" ? "passed" : answer === "denied" ? "failed" : "skipped";
}

/** Two short notes; false when the browser plays none. */
export async function playSound(): Promise<boolean> {
  try {
    const context = new AudioContext();
    await context.resume();
    [660, 880].forEach((pitch, at) => {
      const note = context.createOscillator();
      const volume = context.createGain();
      const from = context.currentTime + at * 0.25;
      note.frequency.value = pitch;
      volume.gain.setValueAtTime(0.0001, from);
      volume.gain.exponentialRampToValueAtTime(0.3, from + 0.03);
      volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.22);
      note.connect(volume).connect(context.destination);
      note.start(from);
      note.stop(from + 0.23);
    });
    setTimeout(() => void context.close(), 1_000);
    return context.state === "running";
  } catch {
    return false;
  }
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer")), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
