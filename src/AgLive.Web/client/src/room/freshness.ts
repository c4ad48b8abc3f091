import type { Link } from "./state";

const quietMs = 3_000;
const offlineMs = 15_000;

/** Says how fresh the page is: nothing for three seconds, « Reconnexion… » until fifteen, then « Hors connexion ». */
export class Freshness {
  private lostAt: number | null = null;
  private heard = false;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly say: (link: Link, silentFor: number) => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.lose();
  }

  /** Something of the server arrived, by the hub or by plain HTTP. */
  hear(): void {
    this.heard = true;
    this.lostAt = null;
    clearInterval(this.timer);
    this.say("up", 0);
  }

  /** The line was lost, since that many milliseconds. */
  lose(since = 0): void {
    if (this.lostAt !== null) return;
    this.lostAt = this.now() - since;
    clearInterval(this.timer);
    this.timer = setInterval(() => this.tell(), 1_000);
    this.tell();
  }

  private tell(): void {
    const silentFor = this.now() - (this.lostAt ?? this.now());
    if (silentFor >= offlineMs) this.say("offline", silentFor);
    else if (silentFor >= quietMs) this.say("reconnecting", silentFor);
    else this.say(this.heard ? "silent" : "joining", silentFor);
  }
}
