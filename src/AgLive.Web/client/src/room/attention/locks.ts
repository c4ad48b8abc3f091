/** Held while the person is in the room: a tab that holds a lock is not frozen behind the videoconference. */
export class RoomLock {
  private release: (() => void) | null = null;

  hold(held: boolean): void {
    if (!held) {
      this.release?.();
      this.release = null;
    } else if (!this.release) {
      const until = new Promise<void>((resolve) => (this.release = resolve));
      void navigator.locks?.request("aglive-room", { mode: "shared" }, () => until)?.catch(() => undefined);
    }
  }
}

/** Keeps the screen lit, when asked for; the system takes it back whenever the page is hidden. */
export class ScreenLock {
  private lock: WakeLockSentinel | null = null;
  private wanted = false;

  static get isPossible(): boolean {
    return "wakeLock" in navigator;
  }

  constructor(page: Document) {
    page.addEventListener("visibilitychange", () => void this.take());
  }

  hold(wanted: boolean): void {
    this.wanted = wanted;
    if (wanted) return void this.take();
    void this.lock?.release().catch(() => undefined);
    this.lock = null;
  }

  private async take(): Promise<void> {
    if (!this.wanted || !ScreenLock.isPossible || document.visibilityState !== "visible") return;
    if (this.lock && !this.lock.released) return;
    const lock = await navigator.wakeLock.request("screen").catch(() => null);
    if (this.wanted) this.lock = lock;
    else void lock?.release().catch(() => undefined);
  }
}
