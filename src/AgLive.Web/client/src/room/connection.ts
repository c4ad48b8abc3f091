import { HttpTransportType, HubConnectionBuilder, LogLevel, type HubConnection } from "@microsoft/signalr";
import type { Answer, FullSnapshot, RoomSnapshot } from "./wire";

const serverTimeoutMs = 25_000;
const hereEveryMs = 20_000;
const wakeAnswerMs = 5_000;

export interface Ears {
  room(snapshot: RoomSnapshot): void;
  personal(): void;
  /** Entered (again): everything to show. */
  entered(full: FullSnapshot): void;
  /** The server refuses the door: signed out, or nothing to do here. */
  refused(text: string): void;
  /** The line is up, or lost. */
  line(up: boolean): void;
}

/** Full jitter, and a first wait of 0.2 to 3 s: a hall of people must not come back in the same instant. */
export function backoff(tries: number, random: () => number = Math.random): number {
  const ceiling = Math.min(15_000, 3_000 * 1.6 ** tries);
  return Math.round(200 + random() * (ceiling - 200));
}

/** The line to the hub, kept for as long as the page lives. WebSockets alone, so no node needs to know the browser. */
export class Connection {
  private hub: HubConnection;
  private tries = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private starting = false;
  private entered = false;

  constructor(
    private readonly assemblyId: string,
    private readonly ears: Ears,
  ) {
    this.hub = this.build();
    setInterval(
      () => this.isUp && void this.hub.invoke("Here", assemblyId).catch(() => undefined),
      hereEveryMs,
    );
  }

  get isUp(): boolean {
    return this.entered;
  }

  start(): void {
    void this.connect();
  }

  invoke<T>(method: string, ...args: unknown[]): Promise<Answer<T>> {
    return this.hub.invoke<Answer<T>>(method, ...args);
  }

  /** The tab is seen again, the network is back: try at once, or make sure that the line is not dead at the other end. */
  async wake(): Promise<void> {
    if (!this.isUp) {
      clearTimeout(this.retry);
      return this.connect();
    }
    try {
      const answer = await within(wakeAnswerMs, this.invoke<FullSnapshot>("Refresh", this.assemblyId));
      if (answer.value) this.ears.entered(answer.value);
    } catch {
      if (this.isUp) await this.hub.stop().catch(() => undefined);
    }
  }

  private build(): HubConnection {
    const hub = new HubConnectionBuilder()
      .withUrl("/hubs/assembly", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .configureLogging(LogLevel.None)
      .build();
    hub.serverTimeoutInMilliseconds = serverTimeoutMs;
    hub.keepAliveIntervalInMilliseconds = 10_000;
    hub.on("room", (snapshot: RoomSnapshot) => this.ears.room(snapshot));
    hub.on("personal", () => this.ears.personal());
    hub.on("console", () => undefined);
    hub.on("moving", (notice: { delayMs: number }) => this.move(notice.delayMs));
    hub.onclose(() => this.lost());
    return hub;
  }

  private async connect(): Promise<void> {
    if (this.starting || this.entered) return;
    this.starting = true;
    try {
      await this.hub.start();
      const answer = await within(wakeAnswerMs, this.invoke<FullSnapshot>("Enter", this.assemblyId));
      if (!answer.value) this.ears.refused(answer.refusal?.text ?? "");
      else this.enter(answer.value);
    } catch {
      await this.hub.stop().catch(() => undefined);
    }
    this.starting = false;
    if (!this.entered) this.later();
  }

  private enter(full: FullSnapshot): void {
    this.entered = true;
    this.tries = 0;
    this.ears.line(true);
    this.ears.entered(full);
  }

  private lost(): void {
    if (!this.entered) return;
    this.entered = false;
    this.ears.line(false);
    this.later();
  }

  private later(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), backoff(this.tries++));
  }

  /** The node stops soon and asks us to come back elsewhere, each at his own moment. */
  private move(delayMs: number): void {
    setTimeout(() => void this.hub.stop().catch(() => undefined), Math.max(0, delayMs));
  }
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer")), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
