import { Comeback } from "./comeback";
import { Hub, hubUrl, within } from "./hub";
import type { Answer, Beat, Refusal, RoomSnapshot } from "../room/wire";

const beatEveryMs = 20_000;
/** The server says something every 10 s at the latest: longer silence is looked into. */
const silenceMs = 12_000;
const probeMs = 5_000;
/** A call before it may hold the answer back; the server's own ping then tells that the line lives. */
const probeBehindMs = 11_000;
const lookEveryMs = 2_000;
const firstOpenMs = 5_000;
const longestOpenMs = 20_000;

/** What a page hears. `T` is what entering gives it. */
export interface Ears<T> {
  room(snapshot: RoomSnapshot): void;
  personal(): void;
  /** Entered (again): everything to show. */
  entered(full: T): void;
  /** Where the server stands, and how many devices of the person are in the room. */
  beat(beat: Beat): void;
  /** The server refuses the door: signed out, or nothing to do here. */
  refused(refusal: Refusal): void;
  /** The line is up; or lost, since that many milliseconds. */
  line(up: boolean, since?: number): void;
  /** Another word of the server, by its name. */
  said?(target: string, args: unknown[]): void;
}

/**
 * The line to the hub, kept for as long as the page lives; `door` is the method that enters. WebSockets alone, so no node needs
 * to know the browser. A line that is accepted and never answers, or dies without a word, is left after a deadline of ours and another one is tried.
 */
export class Line<T> {
  private hub: Hub | null = null;
  private readonly comeback: Comeback;
  private triedAt = 0;
  private entered = false;
  private probing = false;
  private beatAt = 0;

  constructor(
    private readonly assemblyId: string,
    private readonly door: string,
    private readonly ears: Ears<T>,
    random: () => number = Math.random,
  ) {
    this.comeback = new Comeback(() => void this.connect(), random);
    setInterval(() => this.look(), lookEveryMs);
  }

  get isUp(): boolean {
    return this.entered;
  }

  start(): void {
    void this.connect();
  }

  async invoke<R>(method: string, ...args: unknown[]): Promise<Answer<R>> {
    const { hub } = this;
    if (!hub) throw new Error("no line");
    return hub.invoke<Answer<R>>(method, ...args);
  }

  /** The tab is seen again, the network is back: try at once, or make sure that the line is not dead at the other end. */
  wake(): void {
    if (this.entered) return void this.probe();
    this.comeback.reset();
    // An attempt made before the sleep may hang on a network that is gone.
    if (this.hub && performance.now() - this.triedAt < probeMs) return;
    this.again();
  }

  /** A call went without an answer for too long, or something changed for the person: ask where we stand. */
  async probe(): Promise<void> {
    const { hub } = this;
    if (this.probing || !hub || !this.entered) return;
    this.probing = true;
    const asked = performance.now();
    const patience = hub.waiting > 0 ? probeBehindMs : probeMs;
    try {
      const answer = await within(patience, hub.invoke<Answer<Beat>>("Here", this.assemblyId));
      this.beatAt = performance.now();
      if (answer.value) this.ears.beat(answer.value);
    } catch {
      if (hub === this.hub && hub.heardAt <= asked) this.drop(performance.now() - asked);
    }
    this.probing = false;
  }

  private look(): void {
    const { hub } = this;
    if (!hub || !this.entered) return;
    const now = performance.now();
    if (now - hub.heardAt >= silenceMs || now - this.beatAt >= beatEveryMs) void this.probe();
  }

  private again(): void {
    const { hub } = this;
    this.hub = null;
    hub?.close();
    void this.connect();
  }

  private async connect(): Promise<void> {
    this.comeback.cancel();
    this.triedAt = performance.now();
    const hub: Hub = new Hub(hubUrl(location), {
      said: (target, args) => hub === this.hub && this.hear(target, args),
      lost: () => hub === this.hub && this.drop(0),
    });
    this.hub = hub;
    // A slow network gets more time at each try: it must not be given up just before it answers.
    const patience = Math.min(longestOpenMs, firstOpenMs * 1.5 ** this.comeback.tries);
    try {
      const answer = await within(patience, this.open(hub));
      if (hub !== this.hub) return;
      if (answer.value) return this.enter(answer.value);
      this.ears.refused(answer.refusal ?? { code: 0, text: "" });
    } catch {
      if (hub !== this.hub) return;
    }
    this.drop(0);
  }

  private async open(hub: Hub): Promise<Answer<T>> {
    await hub.opened;
    return hub.invoke<Answer<T>>(this.door, this.assemblyId);
  }

  private enter(full: T): void {
    this.entered = true;
    this.comeback.reset();
    this.ears.line(true);
    this.ears.entered(full);
    void this.probe();
  }

  private hear(target: string, args: unknown[]): void {
    if (target === "room") this.ears.room(args[0] as RoomSnapshot);
    else if (target === "personal") this.ears.personal();
    else if (target === "moving") this.move((args[0] as { delayMs: number }).delayMs);
    else this.ears.said?.(target, args);
  }

  /** Leaves this line, whatever its other end does, and comes back later. */
  private drop(since: number): void {
    const { hub } = this;
    const was = this.entered;
    this.hub = null;
    this.entered = this.probing = false;
    hub?.close();
    if (was) this.ears.line(false, since);
    this.comeback.plan();
  }

  /** The node stops soon and asks us to come back elsewhere, each at his own moment. */
  private move(delayMs: number): void {
    const { hub } = this;
    this.comeback.told(delayMs);
    setTimeout(() => hub === this.hub && this.drop(0), delayMs);
  }
}
