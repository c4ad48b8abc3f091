import type { AlertKind, AlertWay } from "../state";
import type { Words } from "../words";
import { ScreenLock } from "./locks";
import { Chime } from "./sound";
import { Tab } from "./tab";

const pattern = [200, 100, 200];
const tag = "aglive-vote";

type Wishes = Partial<Record<AlertKind, boolean>>;

/**
 * What calls the person back when a vote opens: the tab always; a sound, a vibration, a message of the device as he wishes.
 * All but the vibration are off until he asks, by a gesture; the wishes stay on this device.
 */
export class Alerts {
  private readonly tab: Tab;
  private readonly chime = new Chime();
  private readonly screen: ScreenLock;
  private wishes: Wishes;
  private noticeFails = false;
  private here = false;

  constructor(
    private readonly page: Document,
    private readonly words: Words,
    private readonly storage: Pick<Storage, "getItem" | "setItem">,
    private readonly changed: (ways: AlertWay[]) => void,
  ) {
    this.tab = new Tab(page);
    this.screen = new ScreenLock(page);
    this.wishes = { vibration: true, ...this.read() };
    // The wish of the last time needs a touch before the browser lets it sound again.
    const touched = () => this.wishes.sound && !this.chime.isReady && void this.allowSound();
    for (const gesture of ["pointerup", "keyup"]) page.addEventListener(gesture, touched);
  }

  get ways(): AlertWay[] {
    return [
      { kind: "sound", state: this.soundState },
      { kind: "vibration", state: this.stateOf("vibration", "vibrate" in navigator) },
      { kind: "notice", state: this.noticeState },
      { kind: "awake", state: this.stateOf("awake", ScreenLock.isPossible) },
    ];
  }

  /** The title of the picture shown, whether a vote is waited for, and whether the person is in the room. */
  show(title: string, asks: boolean, here: boolean): void {
    this.tab.show(title, asks);
    if (here === this.here) return;
    this.here = here;
    this.screen.hold(here && this.wishes.awake === true);
  }

  /** A vote has opened, or is waited for. */
  call(text: string): void {
    this.tab.call();
    if (this.wishes.sound) this.chime.ring();
    if (this.wishes.vibration) navigator.vibrate?.(pattern);
    if (this.wishes.notice && this.page.visibilityState === "hidden") this.notify(text);
  }

  /** A wish, in the gesture that makes it: the person hears, feels or sees at once what he asked for. */
  async wish(kind: AlertKind, on: boolean): Promise<void> {
    this.wishes = { ...this.wishes, [kind]: on };
    this.write();
    if (kind === "awake") this.screen.hold(on && this.here);
    if (on && kind === "vibration") navigator.vibrate?.(pattern);
    if (on && kind === "sound") {
      await this.allowSound();
      this.chime.ring();
    }
    if (on && kind === "notice" && (await this.askNotice())) this.notify(this.words.alertSample);
    this.changed(this.ways);
  }

  private async allowSound(): Promise<void> {
    await this.chime.allow();
    this.changed(this.ways);
  }

  private async askNotice(): Promise<boolean> {
    if (typeof Notification !== "function") return false;
    return (await Notification.requestPermission().catch(() => "denied")) === "granted";
  }

  private notify(text: string): void {
    try {
      const notice = new Notification(text, { tag, lang: "fr", icon: "/icon-vote.svg" });
      notice.onclick = () => {
        this.page.defaultView?.focus();
        notice.close();
      };
    } catch {
      // Some phones know notifications only of installed programs.
      this.noticeFails = true;
    }
  }

  private get soundState(): AlertWay["state"] {
    const state = this.stateOf("sound", Chime.isPossible);
    return state === "on" && !this.chime.isReady ? "touch" : state;
  }

  private get noticeState(): AlertWay["state"] {
    if (typeof Notification !== "function" || this.noticeFails) return "unable";
    if (Notification.permission === "denied") return "barred";
    return this.wishes.notice && Notification.permission === "granted" ? "on" : "off";
  }

  private stateOf(kind: AlertKind, possible: boolean): AlertWay["state"] {
    if (!possible) return "unable";
    return this.wishes[kind] ? "on" : "off";
  }

  private read(): Wishes {
    try {
      return (JSON.parse(this.storage.getItem(key) ?? "{}") ?? {}) as Wishes;
    } catch {
      return {};
    }
  }

  private write(): void {
    try {
      this.storage.setItem(key, JSON.stringify(this.wishes));
    } catch {
      // A private window keeps nothing: the wish holds for this visit.
    }
  }
}

const key = "aglive:alerts";
