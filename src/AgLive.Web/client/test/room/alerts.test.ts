import { render } from "lit-html";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Alerts } from "../../src/room/attention/alerts";
import { RoomLock, ScreenLock } from "../../src/room/attention/locks";
import { Tab } from "../../src/room/attention/tab";
import type { Ctrl } from "../../src/room/ctrl";
import { Model } from "../../src/room/model";
import type { AlertWay } from "../../src/room/state";
import { alerts as panel } from "../../src/room/view/alerts";
import { stateOf, words } from "./samples";

let focused: boolean;
let hidden: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  document.head.innerHTML = '<link rel="icon" href="/icon.svg">';
  focused = hidden = false;
  vi.spyOn(document, "hasFocus").mockImplementation(() => focused);
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => (hidden ? "hidden" : "visible"));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const icon = () => document.querySelector("link")!.getAttribute("href");

describe("the tab", () => {
  it("calls by its title and its icon while a vote is waited for", () => {
    const tab = new Tab(document);
    tab.show("● VOTEZ – Résolution n° 9", true);
    expect([document.title, icon()]).toEqual(["● VOTEZ – Résolution n° 9", "/icon-vote.svg"]);
    tab.show("AG", false);
    expect([document.title, icon()]).toEqual(["AG", "/icon.svg"]);
  });

  it("flashes until the page has the focus, and no longer", () => {
    const tab = new Tab(document);
    tab.show("● VOTEZ", true);
    tab.call();
    vi.advanceTimersByTime(1_000);
    expect(document.title).toBe("○ VOTEZ");
    focused = true;
    window.dispatchEvent(new Event("focus"));
    vi.advanceTimersByTime(5_000);
    expect(document.title).toBe("● VOTEZ");
    tab.call();
    vi.advanceTimersByTime(1_000);
    expect(document.title).toBe("● VOTEZ");
  });

  it("stops flashing when the vote is closed behind the videoconference", () => {
    const tab = new Tab(document);
    tab.show("● VOTEZ", true);
    tab.call();
    tab.show("AG", false);
    vi.advanceTimersByTime(3_000);
    expect(document.title).toBe("AG");
  });

  it("never flashes for those who ask for no motion (A18)", () => {
    vi.spyOn(window, "matchMedia").mockReturnValue({ matches: true } as MediaQueryList);
    const tab = new Tab(document);
    tab.show("● VOTEZ", true);
    tab.call();
    vi.advanceTimersByTime(1_000);
    expect(document.title).toBe("● VOTEZ");
  });
});

/** What the device can do, and what it was made to do. */
function device(permission = "default") {
  const vibrate = vi.fn();
  const shown: string[] = [];
  const Notification = Object.assign(
    vi.fn(function (this: unknown, text: string) {
      shown.push(text);
    }),
    { permission, requestPermission: vi.fn(() => Promise.resolve((Notification.permission = "granted"))) },
  );
  const tones = { rung: 0 };
  class AudioContext {
    state = "suspended";
    currentTime = 0;
    destination = {};
    resume() {
      this.state = "running";
      return Promise.resolve();
    }
    createOscillator() {
      tones.rung++;
      return { frequency: {}, connect: (next: unknown) => next, start: vi.fn(), stop: vi.fn() };
    }
    createGain() {
      const gain = { setValueAtTime: vi.fn(), linearRampToValueAtTime: vi.fn() };
      return { gain, connect: vi.fn() };
    }
  }
  vi.stubGlobal("AudioContext", AudioContext);
  vi.stubGlobal("Notification", Notification);
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { vibrate }));
  return { vibrate, shown, Notification, tones };
}

const states = (ways: readonly AlertWay[]) =>
  Object.fromEntries(ways.map(({ kind, state }) => [kind, state]));

describe("being called back", () => {
  const told: AlertWay[][] = [];
  const make = () => new Alerts(document, words, localStorage, (ways) => void told.push(ways));

  it("makes no sound and asks nothing of the browser until the person asks for it (A19)", () => {
    const { tones, vibrate, Notification, shown } = device();
    const alerts = make();
    expect(states(alerts.ways)).toEqual({ sound: "off", vibration: "on", notice: "off", awake: "unable" });
    hidden = true;
    alerts.call("Vote ouvert");
    expect([tones.rung, vibrate.mock.calls.length, shown]).toEqual([0, 1, []]);
    expect(Notification.requestPermission).not.toHaveBeenCalled();
  });

  it("rings, vibrates and shows a message of the device as wished, the message only behind another tab", async () => {
    const { tones, shown } = device();
    const alerts = make();
    await alerts.wish("sound", true);
    await alerts.wish("notice", true);
    await alerts.wish("vibration", false);
    expect([states(alerts.ways)["sound"], states(alerts.ways)["notice"], tones.rung]).toEqual([
      "on",
      "on",
      2,
    ]);
    alerts.call("Vote ouvert");
    hidden = true;
    alerts.call("Vote ouvert");
    expect([tones.rung, shown]).toEqual([6, [words.alertSample, "Vote ouvert"]]);
  });

  it("remembers the wish on this device; the sound then waits for a touch, and says so", async () => {
    const { tones } = device();
    await make().wish("sound", true);
    const later = make();
    expect(states(later.ways)["sound"]).toBe("touch");
    later.call("Vote ouvert");
    expect(tones.rung).toBe(2);
    document.dispatchEvent(new Event("pointerup"));
    await vi.advanceTimersByTimeAsync(0);
    expect(states(told.at(-1)!)["sound"]).toBe("on");
    later.call("Vote ouvert");
    expect(tones.rung).toBe(4);
  });

  it("says what the browser refuses and what the device cannot", async () => {
    device("denied");
    expect(states(make().ways)["notice"]).toBe("barred");
    vi.stubGlobal("Notification", undefined);
    vi.stubGlobal("AudioContext", undefined);
    expect(states(make().ways)).toMatchObject({ sound: "unable", notice: "unable" });
  });
});

describe("locks", () => {
  it("the room holds one while the person is in it, and lets it go when he leaves", async () => {
    const held: Promise<unknown>[] = [];
    const request = vi.fn((_name: string, _how: unknown, act: () => Promise<unknown>) => {
      held.push(act());
      return held[0];
    });
    vi.stubGlobal("navigator", { locks: { request } });
    const lock = new RoomLock();
    lock.hold(true);
    lock.hold(true);
    expect(request).toHaveBeenCalledTimes(1);
    lock.hold(false);
    await expect(held[0]).resolves.toBeUndefined();
    lock.hold(true);
    expect(request).toHaveBeenCalledTimes(2);
  });

  it("the screen stays lit when wished, is lit again on return, and not after leaving", async () => {
    const given: { released: boolean; release: () => Promise<void> }[] = [];
    const request = vi.fn(() => {
      const lock = { released: false, release: () => Promise.resolve(void (lock.released = true)) };
      given.push(lock);
      return Promise.resolve(lock);
    });
    vi.stubGlobal("navigator", { wakeLock: { request } });
    const screen = new ScreenLock(document);
    screen.hold(true);
    await vi.advanceTimersByTimeAsync(0);
    given[0]!.released = true; // The system takes it back when the page is hidden.
    document.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(0);
    expect(given).toHaveLength(2);
    screen.hold(false);
    document.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(0);
    expect([given.length, given[1]!.released]).toEqual([2, true]);
  });
});

describe("« Être prévenu d'un vote »", () => {
  const ways: AlertWay[] = [
    { kind: "sound", state: "touch" },
    { kind: "vibration", state: "off" },
    { kind: "notice", state: "barred" },
    { kind: "awake", state: "unable" },
  ];

  it("says each way and its state in words, and is set by a tap", () => {
    const setAlert = vi.fn();
    const root = document.createElement("div");
    const model = new Model(stateOf("v2-lobby", { alerts: ways }), words);
    render(panel(model, { setAlert } as unknown as Ctrl, true), root);
    document.body.replaceChildren(root);
    expect(
      [...root.querySelectorAll("label")].map((label) => label.textContent.replace(/\s+/g, " ").trim()),
    ).toEqual([
      `${words.alertSound} ${words.alertTouch}`,
      `${words.alertVibration} ${words.alertOff}`,
      `${words.alertNotice} ${words.alertBarred}`,
      `${words.alertAwake} ${words.alertUnable}`,
    ]);
    expect([...root.querySelectorAll("input")].map((box) => [box.checked, box.disabled])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
    root.querySelectorAll("input")[1]!.click();
    expect(setAlert).toHaveBeenCalledWith("vibration", true);
  });

  it("is not there where the page cannot offer it", () => {
    const root = document.createElement("div");
    render(panel(new Model(stateOf("v2-lobby"), words), {} as Ctrl, true), root);
    expect(root.textContent).toBe("");
  });
});
