import { backoff } from "./hub";

/** When a lost line is tried again: after waits that grow, or at the moment the server gave. */
export class Comeback {
  private made = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private toldAt: number | null = null;

  constructor(
    private readonly again: () => void,
    private readonly random: () => number,
  ) {}

  /** Attempts that failed since the line was last up. */
  get tries(): number {
    return this.made;
  }

  /** The node stops soon: the next attempt is for then, whether the line is cut before or not. */
  told(delayMs: number): void {
    this.toldAt = performance.now() + delayMs;
  }

  plan(): void {
    this.cancel();
    const told = this.toldAt === null ? null : Math.max(0, this.toldAt - performance.now());
    this.toldAt = null;
    this.timer = setTimeout(this.again, told ?? backoff(this.made++, this.random));
  }

  cancel(): void {
    clearTimeout(this.timer);
  }

  /** The next attempt is the first one again. */
  reset(): void {
    this.made = 0;
    this.toldAt = null;
  }
}
