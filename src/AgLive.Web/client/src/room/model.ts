import { choiceWord, countdown, number, Times, voix } from "./format";
import { sceneOf, setAside, type Scene } from "./scene";
import type { Attempt, RoomState } from "./state";
import { fill, type Words } from "./words";
import type { AgendaItem, BallotRight, Choice, CountedLine, CurrentItem, Mandate } from "./wire";

export const choices: readonly Choice[] = ["pour", "contre", "abstention"];

/** What the views read: the state, the scene, and the few figures several of them show. Mirrors RoomView of the server. */
export class Model {
  readonly scene: Scene;
  readonly times: Times;
  readonly rights: BallotRight[];

  constructor(
    readonly state: RoomState,
    readonly words: Words,
  ) {
    this.scene = sceneOf(state.full, state.wantsSheet);
    this.times = new Times(this.assembly.zoneId);
    const { ballot } = this.me;
    this.rights = ballot && ballot.roundId === this.current?.round?.id ? ballot.rights : [];
  }

  get room() {
    return this.state.full.room;
  }
  get me() {
    return this.state.full.me;
  }
  get assembly() {
    return this.room.assembly;
  }
  get current(): CurrentItem | null {
    return this.room.current;
  }
  /** The point in discussion, when it was withdrawn from the agenda or postponed. */
  get setAside(): AgendaItem | null {
    return setAside(this.room);
  }
  get recorded(): BallotRight[] {
    return this.rights.filter((right) => right.choice !== null);
  }
  get missing(): BallotRight[] {
    return this.rights.filter((right) => right.choice === null);
  }
  get commonChoice(): Choice | null {
    const first = this.rights[0]?.choice ?? null;
    return this.rights.every((right) => right.choice === first) ? first : null;
  }
  get separate(): boolean {
    return this.state.separate && this.rights.length > 1;
  }
  get showsTicks(): boolean {
    return this.rights.length > 1 && !this.separate && this.commonChoice === null;
  }
  /** The vote on its way for the round shown, if any. */
  get attempt(): Attempt | null {
    const { attempt } = this.state;
    return attempt && attempt.roundId === this.current?.round?.id ? attempt : null;
  }

  /** What is not yet voted is ticked, unless the voter said otherwise; once all is voted, a further click is for all. */
  isTicked(right: BallotRight): boolean {
    if (!this.showsTicks) return true;
    return this.state.ticks.get(right.coOwnerId) ?? (right.choice === null || this.missing.length === 0);
  }
  get ticked(): BallotRight[] {
    return this.rights.filter((right) => this.isTicked(right));
  }
  get tickedVoix(): number {
    return sum(this.ticked.map((right) => right.voix));
  }

  get own(): Mandate[] {
    return this.me.mandates.filter((mandate) => mandate.self);
  }
  get held(): Mandate[] {
    return this.me.mandates.filter((mandate) => !mandate.self);
  }

  get videoUrl(): string | null {
    const { videoUrl } = this.assembly;
    return /^https:\/\/[^/]/i.test(videoUrl) ? videoUrl : null;
  }

  /** The announced close: counted down once the clock is read, by its hour until then; null while none is announced. */
  get closing(): string | null {
    const round = this.current?.round;
    const { closesIn } = this.state;
    if (!round?.closesAt) return null;
    if (round.state === "closing" || closesIn === 0) return this.words.closingTitle;
    return closesIn === null
      ? fill(this.words.closesAt, this.times.clock(round.closesAt))
      : fill(this.words.closesIn, countdown(closesIn));
  }
  /** « Séance suspendue jusqu'à 19 h 15 »; null while it goes on. */
  get suspended(): string | null {
    const { suspension } = this.room;
    if (!suspension) return null;
    const { resumesAt } = suspension;
    return resumesAt ? fill(this.words.suspendedUntil, this.times.hour(resumesAt)) : this.words.suspended;
  }
  /** The person's consent to the close is awaited. */
  get asksConsent(): boolean {
    return this.me.presides && this.current?.round?.consent === "awaited";
  }

  /** The server's time, in milliseconds since 1970: as read last, or as the snapshot carries it. */
  get now(): number {
    return this.state.now ?? Date.parse(this.room.serverTime);
  }
  /** The person is in the room on several devices and has not read so. */
  get isElsewhere(): boolean {
    return this.state.devices > this.state.devicesKnown;
  }
  /** The operator waits for this person's vote in the round shown. */
  get isNudged(): boolean {
    return this.asksVote && this.state.nudged === this.current?.round?.id;
  }
  /** A ballot is open and at least one vote of the person is missing: everything that calls him back hangs on this. */
  get asksVote(): boolean {
    return this.scene === "ballot" && this.missing.length > 0;
  }

  get numberLabel(): string {
    return this.current?.kind === "information" ? this.words.pointNumber : this.words.resolutionNumber;
  }

  /** « Vous », or the name when the account stands for several owners; « Pouvoir de … » for a grantor. */
  nameOf(right: BallotRight): string {
    return right.self ? this.plainName(right) : fill(this.words.proxyOf, right.name);
  }
  plainName(right: BallotRight): string {
    return right.self && this.own.length < 2 ? this.words.you : right.name;
  }

  /** What the voter, and those he votes for, counted as in the round shown; empty before it is proclaimed. */
  get counted(): CountedLine[] {
    const { ballot } = this.me;
    return ballot && ballot.roundId === this.current?.round?.id ? ballot.counted : [];
  }
  countedAs(line: CountedLine): string {
    const { words, own } = this;
    const self = own.length < 2 && own.some((mandate) => mandate.coOwnerId === line.coOwnerId);
    const name = self ? words.you : line.name;
    return line.answer === "out"
      ? fill(words.countedOut, name, line.label, line.why)
      : fill(words.countedAs, name, line.label, voix(line.voix), line.why);
  }

  word(choice: Choice | null): string {
    return choiceWord(this.words, choice);
  }
  loud(choice: Choice | null): string {
    return this.word(choice).toLocaleUpperCase("fr");
  }

  /** The choice common to what is recorded; null when choices differ or nothing is recorded. */
  get keptChoice(): Choice | null {
    const kept = this.recorded;
    return kept.every((right) => right.choice === kept[0]?.choice) ? (kept[0]?.choice ?? null) : null;
  }
  get lastRecordedAt(): string | null {
    const instants = this.recorded.flatMap((right) => (right.receipt ? [right.receipt.recordedAt] : []));
    return instants.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
  }

  /** A click that was refused; what the server had recorded before still stands. */
  get notRecorded(): string {
    return this.recorded.length > 0 ? this.words.changeNotRecorded : this.words.notRecorded;
  }
  /** A click whose fate nobody knows until the server answers; what it had recorded before still stands. */
  get notConfirmed(): string {
    return this.recorded.length > 0 ? this.words.changeNotConfirmed : this.words.notConfirmed;
  }

  /** What still waits for a vote, once something is recorded. */
  get leftOver(): string | null {
    const proxies = this.missing.filter((right) => !right.self).length;
    if (this.missing.length === 0) return null;
    if (proxies === 0) return this.words.ownVoteLeft;
    return proxies === 1 ? this.words.oneProxyLeft : fill(this.words.proxiesLeft, number(proxies));
  }

  /** The choices of the first vote, in a second one, as information. */
  get firstChoices(): string | null {
    const known = this.rights.filter((right) => right.firstChoice);
    const first = known[0]?.firstChoice;
    if (!first) return null;
    const said = known.every((right) => right.firstChoice === first)
      ? this.word(first)
      : known
          .map((right) => fill(this.words.firstChoiceOf, this.plainName(right), this.word(right.firstChoice)))
          .join(" · ");
    return fill(this.words.firstChoiceWas, said);
  }
}

export const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export const generalVoix = (mandates: Mandate[]): number =>
  sum(mandates.map((mandate) => mandate.voix[0]?.voix ?? 0));
