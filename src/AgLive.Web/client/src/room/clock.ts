const kept = 8;

/**
 * The server's time, read from a clock that never jumps: the device's own may be an hour off, or be set right in the middle
 * of a vote. Of the last readings the one that travelled least counts.
 */
export class ServerClock {
  private offsets: number[] = [];

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** A snapshot came, stamped by the server as it left. */
  hear(serverTime: string): void {
    const offset = Date.parse(serverTime) - this.now();
    if (!Number.isNaN(offset)) this.offsets = [...this.offsets, offset].slice(-kept);
  }

  /** Milliseconds since 1970; null before the first snapshot. */
  get time(): number | null {
    return this.offsets.length === 0 ? null : this.now() + Math.max(...this.offsets);
  }
}

/** Counts down to an instant of the server, in whole seconds, and says each once. */
export class Countdown {
  private timer: ReturnType<typeof setInterval> | undefined;
  private until: string | null = null;
  private said: number | null = null;

  constructor(
    private readonly clock: ServerClock,
    private readonly say: (seconds: number | null) => void,
  ) {}

  /** Follows an instant, or nothing. */
  follow(until: string | null): void {
    if (until === this.until) return;
    this.until = until;
    clearInterval(this.timer);
    if (until) this.timer = setInterval(() => this.tell(), 200);
    this.tell();
  }

  private tell(): void {
    const { time } = this.clock;
    const left = this.until === null || time === null ? null : Date.parse(this.until) - time;
    const seconds = left === null ? null : Math.max(0, Math.ceil(left / 1_000));
    if (seconds === this.said) return;
    this.said = seconds;
    this.say(seconds);
  }
}
