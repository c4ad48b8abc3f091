import { render } from "lit-html";
import { Announcer, announcement, closing, conduct } from "./announce";
import { Countdown, ServerClock } from "./clock";
import { Connection } from "./connection";
import { Ctrl } from "./ctrl";
import { Freshness } from "./freshness";
import { Model } from "./model";
import { Outbox } from "./outbox";
import { Pad } from "./pad";
import { firstState, type RoomState } from "./state";
import { Store } from "./store";
import { titleOf } from "./title";
import { lastVote } from "./view/notices";
import { room } from "./view/room";
import type { Words } from "./words";
import type { FullSnapshot } from "./wire";

const inertMs = 700;
const pollMs = 5_000;

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

  const first: RoomState = {
    ...firstState(data.full, data.wantsSheet, data.separate),
    problem: data.problem,
    word: data.word,
  };
  const store = new Store(first, (before) => changed(before));
  const line = new Connection(data.full.room.assemblyId, {
    room: (snapshot) => {
      freshness.hear();
      clock.hear(snapshot.serverTime);
      if (store.acceptRoom(snapshot)) void ctrl.refresh();
    },
    personal: () => void ctrl.refresh(),
    entered: (full) => {
      freshness.hear();
      clock.hear(full.room.serverTime);
      // A vote recorded between question and answer is newer than the answer: ask again then.
      if (!store.acceptFull(full, store.ticket)) void ctrl.refresh();
      ctrl.sender.wake();
    },
    refused: (problem) => store.set({ problem }),
    line: (up) => (up ? freshness.hear() : freshness.lose()),
  });
  const freshness = new Freshness((link, silentFor) => {
    const { state } = store;
    if (state.link !== link || (link === "offline" && state.silentFor !== silentFor))
      store.set({ link, silentFor });
  });
  const clock = new ServerClock();
  clock.hear(data.full.room.serverTime);
  const countdown = new Countdown(clock, (closesIn) => store.set({ closesIn }));
  const owner = data.full.me.mandates[0]?.coOwnerId ?? "";
  const outbox = new Outbox(storageOf(page), `aglive:vote:${data.full.room.assemblyId}:${owner}:`);
  const ctrl = new Ctrl(store, words, line, outbox);

  let drawn = false;
  function draw(): Model {
    const model = ctrl.model;
    const focused = page.activeElement?.id;
    if (!drawn) root.replaceChildren();
    render(room(model, ctrl, pad), root);
    if (!drawn && focused) page.getElementById(focused)?.focus();
    drawn = true;
    page.title = titleOf(model);
    return model;
  }

  function changed(before: RoomState): void {
    const was = new Model(before, words);
    const hadFocus = page.activeElement !== page.body && root.contains(page.activeElement);
    const now = draw();
    keepFocus(page, hadFocus);
    countdown.follow(now.current?.round?.closesAt ?? null);
    say(was, now);
    if (now.scene === "ballot" && was.current?.round?.id !== now.current?.round?.id) guardNewBallot();
    if (now.scene === "ballot" && was.scene !== "ballot") guardNewBallot();
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

  /** A tap aimed at what stood there before must not hit the new ballot. */
  let guard: ReturnType<typeof setTimeout> | undefined;
  function guardNewBallot(): void {
    clearTimeout(guard);
    if (!store.state.inert)
      queueMicrotask(() => store.set({ inert: true, ticks: new Map(), separate: false }));
    guard = setTimeout(() => store.set({ inert: false }), inertMs);
    const round = store.state.full.room.current?.round?.id;
    if (round && line.isUp)
      void line.invoke("Seen", store.state.full.room.assemblyId, round).catch(() => undefined);
  }

  function sayTrouble(was: Model, now: Model): void {
    const failed = (now.attempt?.tries ?? 0) > 0;
    if (failed) announcer.cry(`${words.notRecorded} ${words.retrying}`);
    else if (was.attempt !== now.attempt || was.scene !== now.scene) announcer.calm();
    if (now.state.link === "offline" && was.state.link !== "offline")
      announcer.say(`${words.offline}. ${lastVote(now)}`);
  }

  draw();
  countdown.follow(store.state.full.room.current?.round?.closesAt ?? null);
  line.start();
  ctrl.sender.wake();
  watchTab(page, line);
  setInterval(() => {
    if (!line.isUp) void ctrl.refresh().then((fresh) => (fresh ? freshness.hear() : freshness.lose()));
  }, pollMs);
}

/** Focus is never moved by an event; but when the focused thing left the page, the heading takes it. */
function keepFocus(page: Document, hadFocus: boolean): void {
  const lost = hadFocus && (page.activeElement === null || page.activeElement === page.body);
  if (lost) page.getElementById("scene")?.focus({ preventScroll: true });
}

function watchTab(page: Document, line: Connection): void {
  const wake = () => void line.wake();
  page.addEventListener("visibilitychange", () => page.visibilityState === "visible" && wake());
  for (const event of ["pageshow", "online", "focus"]) window.addEventListener(event, wake);
  // A tab that holds a lock is not frozen behind the videoconference.
  void navigator.locks?.request("aglive-room", { mode: "shared" }, () => new Promise(() => undefined));
}

function storageOf(page: Document): Storage {
  try {
    return page.defaultView!.localStorage;
  } catch {
    return page.defaultView!.sessionStorage;
  }
}
