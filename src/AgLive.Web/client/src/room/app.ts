import { render } from "lit-html";
import { Announcer, announcement, closing, conduct } from "./announce";
import type { Line } from "../live/line";
import { Alerts } from "./attention/alerts";
import { RoomLock } from "./attention/locks";
import { Countdown, ServerClock } from "./clock";
import { Ctrl } from "./ctrl";
import { openLine, watchPage } from "./news";
import { Model } from "./model";
import { Outbox } from "./outbox";
import { Pad } from "./pad";
import { firstState, type RoomState } from "./state";
import { Store } from "./store";
import { titleOf } from "./title";
import { lastVote } from "./view/notices";
import { room } from "./view/room";
import { fill, type Words } from "./words";
import type { FullSnapshot } from "./wire";

const inertMs = 700;
const convenedMs = 20_000;
const seenWithinMs = 1_000;

interface PageData {
  full: FullSnapshot;
  words: Words;
  wantsSheet: boolean;
  separate: boolean;
  problem: string | null;
  word: string | null;
}

/** Takes over the page the server made: the first picture is the page's own, the rest comes over the line. */
export function start(page: Document): void {
  const root = page.getElementById("ag-room")!;
  const data = JSON.parse(page.getElementById("ag-room-data")!.textContent!) as PageData;
  const announcer = new Announcer(page.getElementById("ag-status")!, page.getElementById("ag-alert")!);
  const { words } = data;
  const pad = new Pad();
  const storage = storageOf(page);
  const alerts: Alerts = new Alerts(page, words, storage, (ways) => store.set({ alerts: ways }));
  const lock = new RoomLock();

  const first: RoomState = {
    ...firstState(data.full, data.wantsSheet, data.separate),
    problem: data.problem,
    word: data.word,
    alerts: alerts.ways,
  };
  const store = new Store(first, (before) => changed(before));
  const clock = new ServerClock();
  clock.hear(data.full.room.serverTime);
  const countdown = new Countdown(clock, (closesIn) => store.set({ closesIn }));
  const line: Line<FullSnapshot> = openLine(
    store,
    () => ctrl,
    (serverTime) => clock.hear(serverTime),
  );
  const owner = data.full.me.mandates[0]?.coOwnerId ?? "";
  const outbox = new Outbox(storage, `aglive:vote:${data.full.room.assemblyId}:${owner}:`);
  const ctrl = new Ctrl(store, words, line, outbox);
  ctrl.alerts = alerts;

  let drawn = false;
  function draw(): Model {
    const model = ctrl.model;
    const focused = page.activeElement?.id;
    if (!drawn) root.replaceChildren();
    render(room(model, ctrl, pad), root);
    if (!drawn && focused) page.getElementById(focused)?.focus();
    drawn = true;
    const here = model.me.status === "present" && model.scene !== "ended";
    lock.hold(here || model.scene === "lobby" || model.scene === "sheet");
    alerts.show(titleOf(model), model.asksVote, here);
    return model;
  }

  function changed(before: RoomState): void {
    const was = new Model(before, words);
    const hadFocus = page.activeElement !== page.body && root.contains(page.activeElement);
    const seen = hadFocus && inSight(page.activeElement!) ? page.activeElement! : null;
    const now = draw();
    keepFocus(page, hadFocus);
    if (seen) requestAnimationFrame(() => keepInSight(page, seen));
    countdown.follow(now.current?.round?.closesAt ?? null);
    say(was, now);
    if (now.scene === "ballot" && !isSameBallot(was, now)) openBallot(was, now);
    if (now.isNudged && now.state.nudges !== before.nudges) alerts.call(words.nudged);
    sayTrouble(was, now);
    const { videoUrl } = was.assembly;
    if (videoUrl && videoUrl !== now.assembly.videoUrl)
      queueMicrotask(() => store.set({ videoChanged: true }));
  }

  function say(was: Model, now: Model): void {
    const close = closing(was, now);
    const said = [conduct(was, now), announcement(was, now)].filter(Boolean).join(" ");
    if (said) announcer.say(said);
    else if (close && !close.urgent) announcer.say(close.text);
    if (close?.urgent) announcer.cry(close.text);
  }

  /** A tap aimed at what stood there before must not hit the new ballot; and whoever watches the video is called. */
  let guard: ReturnType<typeof setTimeout> | undefined;
  function openBallot(was: Model, now: Model): void {
    clearTimeout(guard);
    if (!store.state.inert)
      queueMicrotask(() => store.set({ inert: true, ticks: new Map(), separate: false }));
    guard = setTimeout(() => store.set({ inert: false }), inertMs);
    const { current, room: shown } = now;
    const round = current!.round!.id;
    // Each at a moment of his own: the whole room has just asked for its ballots, and nobody waits for this word.
    setTimeout(() => {
      const shows = store.state.full.room.current?.round?.id === round;
      if (line.isUp && shows) void line.invoke("Seen", shown.assemblyId, round).catch(() => undefined);
    }, Math.random() * seenWithinMs);
    if (now.asksVote && was.current?.round?.id !== round)
      alerts.call(fill(words.alertVote, now.numberLabel, current!.number, current!.title));
  }

  function sayTrouble(was: Model, now: Model): void {
    const failed = (now.attempt?.tries ?? 0) > 0;
    if (failed) announcer.cry(`${now.notConfirmed} ${words.retrying}`);
    else if (now.state.signedOut) announcer.cry(`${words.signedOut}. ${words.signedOutText}`);
    else if (was.attempt !== now.attempt || was.scene !== now.scene || was.state.signedOut) announcer.calm();
    if (now.state.link === "offline" && was.state.link !== "offline")
      announcer.say(`${words.offline}. ${lastVote(now)}`);
  }

  draw();
  countdown.follow(store.state.full.room.current?.round?.closesAt ?? null);
  line.start();
  ctrl.sender.wake();
  setInterval(() => ctrl.model.scene === "convened" && store.set({ now: clock.time }), convenedMs);
  watchPage(page, line, () => void ctrl.refresh());
}

function isSameBallot(was: Model, now: Model): boolean {
  return was.scene === "ballot" && was.current?.round?.id === now.current?.round?.id;
}

/** Focus is never moved by an event; but when the focused thing left the page, the heading takes it. */
function keepFocus(page: Document, hadFocus: boolean): void {
  const lost = hadFocus && (page.activeElement === null || page.activeElement === page.body);
  if (lost) page.getElementById("scene")?.focus({ preventScroll: true });
}

/** A receipt that comes above must not push the focused button out of a small screen. */
function keepInSight(page: Document, seen: Element): void {
  if (page.activeElement === seen && !inSight(seen)) seen.scrollIntoView({ block: "nearest" });
}

function inSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > top && top >= 0 && bottom <= innerHeight;
}

function storageOf(page: Document): Storage {
  try {
    return page.defaultView!.localStorage;
  } catch {
    return page.defaultView!.sessionStorage;
  }
}
