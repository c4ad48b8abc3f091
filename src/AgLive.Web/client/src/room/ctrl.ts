import type { Line } from "../live/line";
import type { Alerts } from "./attention/alerts";
import { byBothWays, getJson, postJson } from "./fallback";
import { Model } from "./model";
import type { Outbox } from "./outbox";
import { passing, Sender, signedOut } from "./sender";
import type { AlertKind } from "./state";
import type { Store } from "./store";
import type { Words } from "./words";
import type {
  Answer,
  BallotChoice,
  Choice,
  DeviceReport,
  FullSnapshot,
  RoundHead,
  SignRequest,
  VoteRequest,
} from "./wire";

const doubleClickMs = 700;

/** What the voter can do, and what the room does by itself. Holds no markup. */
export class Ctrl {
  readonly sender: Sender;
  /** « Être prévenu d'un vote », once the page is up. */
  alerts: Pick<Alerts, "wish"> | null = null;
  private lastClick = { what: "", at: -doubleClickMs };
  private commandIds = new Map<string, string>();
  private asking: Promise<boolean> | null = null;
  private next: Promise<boolean> | null = null;

  constructor(
    private readonly store: Store,
    private readonly words: Words,
    private readonly line: Pick<Line<FullSnapshot>, "isUp" | "invoke" | "probe">,
    private readonly outbox: Outbox,
    private readonly newId: () => string = () => crypto.randomUUID(),
    private readonly now: () => number = Date.now,
  ) {
    this.sender = new Sender(outbox, {
      send: (request) => this.bothWays("Vote", [request], "votes", request),
      barred: (request) => this.barred(request),
      mayTry: () => this.store.state.link !== "offline",
      show: (attempt) => this.store.set({ attempt }),
      recorded: (roundId, recorded) => {
        this.store.set({ problem: null, ticks: new Map() });
        this.store.acceptRecorded(roundId, recorded);
        void this.refresh();
      },
      refused: (_request, text) => this.refuse(`${this.model.notRecorded} ${text}`),
    });
  }

  get model(): Model {
    return new Model(this.store.state, this.words);
  }

  /** One click on a choice, for the owners ticked. A second click in the same breath is the same click. */
  vote(choice: Choice | "withdrawn"): void {
    const { model } = this;
    const rights = choice === "withdrawn" ? model.recorded : model.ticked;
    if (rights.length === 0) return this.store.set({ problem: this.words.nobodyTicked });
    if (rights.every((right) => right.choice === choice) && !this.outbox.head) return;
    this.cast(rights.map((right) => ({ coOwnerId: right.coOwnerId, choice })));
  }

  /** Votes given one by one, sent together. */
  voteEach(choices: BallotChoice[]): void {
    if (choices.length === 0) this.store.set({ problem: this.words.chooseAtLeastOne });
    else this.cast(choices);
  }

  private cast(choices: BallotChoice[]): void {
    const { current } = this.model;
    const round = current?.round;
    if (!current || !isOpen(round) || this.store.state.inert) return;
    const what = JSON.stringify([round.id, choices]);
    if (this.isPending(what) || this.isDoubleClick(what)) return;
    this.store.set({ problem: null, word: null });
    this.outbox.add(
      {
        assemblyId: this.assemblyId,
        roundId: round.id,
        voteId: this.newId(),
        textVersion: current.textVersion,
        choices,
      },
      this.now(),
    );
    this.sender.wake();
  }

  retry(): void {
    this.sender.wake(true);
  }

  setAlert(kind: AlertKind, on: boolean): void {
    void this.alerts?.wish(kind, on);
  }

  /** « Continuer ici »: the person knows that another device of his is in the room. */
  continueHere(): void {
    this.store.set({ devicesKnown: this.store.state.devices });
  }

  private isPending(what: string): boolean {
    const last = this.outbox.last?.request;
    return last !== undefined && JSON.stringify([last.roundId, last.choices]) === what;
  }

  private isDoubleClick(what: string): boolean {
    const at = this.now();
    const same = this.lastClick.what === what && at - this.lastClick.at < doubleClickMs;
    this.lastClick = { what, at };
    return same;
  }

  tick(coOwnerId: string, ticked: boolean): void {
    this.store.set({ ticks: new Map(this.store.state.ticks).set(coOwnerId, ticked), problem: null });
  }

  voteSeparately(separate: boolean): void {
    this.store.set({ separate, problem: null });
  }

  openSheet(): void {
    this.store.set({ wantsSheet: true, problem: null });
  }

  setDrawn(drawn: boolean): void {
    this.store.set({ signing: { drawn, busy: false }, problem: null });
  }

  videoOpened(): void {
    this.store.set({ videoOpened: true, videoChanged: false });
  }

  say(problem: string): void {
    this.store.set({ problem });
  }

  async sign(kind: SignRequest["kind"], data: string, coOwnerIds: string[]): Promise<void> {
    const { signing } = this.store.state;
    if (signing.busy) return;
    this.store.set({ signing: { ...signing, busy: true }, problem: null });
    const done = await this.act(
      "sign" + kind + data + coOwnerIds.join(),
      this.words.sheetNotSigned,
      (commandId) => {
        const request: SignRequest = { assemblyId: this.assemblyId, commandId, coOwnerIds, kind, data };
        return this.bothWays("Sign", [request], "attendance", request);
      },
    );
    this.store.set({ signing: { ...signing, busy: false }, ...(done ? { wantsSheet: false } : {}) });
  }

  async leave(): Promise<void> {
    await this.act("leave", "", (commandId) =>
      this.bothWays("Leave", [this.assemblyId, commandId], "departures", { commandId }),
    );
  }

  async callForHelp(): Promise<void> {
    const { link, silentFor, attempt } = this.store.state;
    const device: DeviceReport = {
      link,
      silentSeconds: Math.round(silentFor / 1_000),
      attempts: attempt?.tries ?? 0,
      voteWaiting: Boolean(this.outbox.head),
    };
    const done = await this.act("help", this.words.helpNotCalled, (commandId) =>
      this.bothWays("Help", [this.assemblyId, commandId, device], "help", { commandId, device }),
    );
    if (done) this.store.set({ word: this.words.helpCalled });
  }

  async raiseHand(kind: string, text: string): Promise<void> {
    await this.act("raise" + kind + text, this.words.speechFailed, (commandId) => {
      const request = { assemblyId: this.assemblyId, commandId, kind, text };
      return this.bothWays("RaiseHand", [request], "hands", request);
    });
  }

  async lowerHand(): Promise<void> {
    await this.act("lower", "", (commandId) =>
      this.bothWays("LowerHand", [this.assemblyId, commandId], "hands/lower", { commandId }),
    );
  }

  /** The président de séance agrees to the close that was asked for. */
  async consent(): Promise<void> {
    const roundId = this.store.state.full.room.current?.round?.id;
    if (!roundId) return;
    const done = await this.act("consent" + roundId, this.words.consentFailed, (commandId) =>
      this.bothWays("Consent", [this.assemblyId, commandId, roundId], "consents", { commandId, roundId }),
    );
    if (done) this.store.set({ word: this.words.consentGiven });
  }

  /** A full snapshot, by the hub or else by plain HTTP; false when neither answers. Asked during another, it follows it. */
  refresh(): Promise<boolean> {
    if (!this.asking) return (this.asking = this.ask().finally(() => (this.asking = null)));
    return (this.next ??= this.asking.then(() => {
      this.next = null;
      return this.refresh();
    }));
  }

  private async ask(): Promise<boolean> {
    for (let again = 0; again < 3; again++) {
      const { ticket } = this.store;
      const answer = await this.fetchFull().catch(() => null);
      if (answer) this.hearSession(answer);
      if (!answer?.value) return false;
      if (this.store.acceptFull(answer.value, ticket)) return true;
    }
    return false;
  }

  private fetchFull(): Promise<Answer<FullSnapshot>> {
    const hub = () => this.line.invoke<FullSnapshot>("Refresh", this.assemblyId);
    return byBothWays<FullSnapshot>(this.line.isUp ? hub : null, this.getFull, this.doubt);
  }

  private readonly getFull = (ended?: AbortSignal) => getJson<FullSnapshot>(`${this.api}/snapshot`, ended);
  private readonly doubt = () => void this.line.probe();

  /** By plain HTTP, which alone renews the session: an assembly may last longer than one. */
  async keepSession(): Promise<void> {
    const answer = await this.getFull().catch(() => null);
    if (answer) this.hearSession(answer);
  }

  private hearSession(answer: Answer<unknown>): void {
    const out = answer.refusal?.code === signedOut;
    if (out !== this.store.state.signedOut) this.store.set({ signedOut: out });
  }

  /** One act; until the server answers it keeps its id, so that trying again is not doing it again. */
  private async act<T>(
    what: string,
    failed: string,
    send: (commandId: string) => Promise<Answer<T>>,
  ): Promise<boolean> {
    const commandId = this.commandIds.get(what) ?? this.newId();
    this.commandIds.set(what, commandId);
    const answer = await send(commandId).catch(() => null);
    if (answer && !passing.has(answer.refusal?.code ?? 0)) this.commandIds.delete(what);
    if (!answer) this.refuse(this.words.noAnswer);
    else if (!answer.ok) this.refuse(whyNot(failed, answer));
    else {
      this.store.set({ problem: null });
      await this.refresh();
    }
    return answer?.ok ?? false;
  }

  private bothWays<T>(method: string, args: unknown[], path: string, body: unknown): Promise<Answer<T>> {
    return byBothWays<T>(
      this.line.isUp ? () => this.line.invoke<T>(method, ...args) : null,
      (ended) => postJson<T>(`${this.api}/${path}`, body, ended),
      this.doubt,
    );
  }

  private refuse(problem: string): void {
    this.store.set({ problem });
    void this.refresh();
  }

  /** A vote that waited goes only to the round and the text it was given for. */
  private barred(request: VoteRequest): string | null {
    const { current } = this.store.state.full.room;
    if (!isOpen(current?.round) || current?.round.id !== request.roundId) return this.words.roundChanged;
    return current.textVersion === request.textVersion ? null : this.words.textChanged;
  }

  private get assemblyId(): string {
    return this.store.state.full.room.assemblyId;
  }

  private get api(): string {
    return `/api/assemblies/${this.assemblyId}`;
  }
}

/** « Failed » is said of what was refused, never of what the same id may still bring to an end. */
function whyNot(failed: string, { refusal }: Answer<unknown>): string {
  const text = refusal?.text ?? "";
  return refusal && passing.has(refusal.code) ? text : `${failed} ${text}`.trim();
}

/** A vote may still be sent: until the server says that the round is closed. */
function isOpen(round: RoundHead | null | undefined): round is RoundHead {
  return round?.state === "open" || round?.state === "closing";
}
