/** The records of the wire the room reads and writes; docs/WIRE.md is the contract. Instants are ISO 8601 strings. */
export type Choice = "pour" | "contre" | "abstention";

export interface FullSnapshot {
  room: RoomSnapshot;
  me: PersonalSnapshot;
}

export interface RoomSnapshot {
  assemblyId: string;
  epoch: number;
  version: number;
  serverTime: string;
  assembly: AssemblyHead;
  agenda: AgendaItem[];
  current: CurrentItem | null;
  suspension: { since: string; resumesAt: string | null; reason: string } | null;
  message: { text: string; at: string } | null;
}

export interface AssemblyHead {
  condominium: string;
  kind: string;
  startsAt: string;
  lobbyOpensAt: string;
  endedAt: string | null;
  zoneId: string;
  videoUrl: string;
  phone: string;
  stage: string;
  rehearsal: boolean;
  dialIn: string;
  /** The assembly was cancelled or moved. */
  notice: string | null;
  speechOpen: boolean;
  speaker: string | null;
}

export interface AgendaItem {
  id: string;
  number: string;
  title: string;
  kind: string;
  state: string;
  /** Why it was withdrawn or postponed. */
  motive: string | null;
}

export interface TextPiece {
  kind: "same" | "added" | "removed";
  text: string;
}

export interface CurrentItem {
  resolutionId: string;
  number: string;
  title: string;
  text: string;
  textVersion: number;
  kind: string;
  majority: { label: string; sentence: string } | null;
  round: RoundHead | null;
  /** What changed since the convocation. */
  amendment: { pieces: TextPiece[] } | null;
  documents: DocumentHead[];
}

export interface DocumentHead {
  id: string;
  name: string;
  purpose: string;
  detail: string;
}

export interface RoundHead {
  id: string;
  state: string;
  secondVote: string | null;
  firstVoteSentence: string | null;
  openedAt: string;
  closedAt: string | null;
  proclaimedAt: string | null;
  cancelMotive: string | null;
  result: RoundResult | null;
  /** The close is announced for then. */
  closesAt: string | null;
  consent: "awaited" | "given" | null;
}

export interface RoundResult {
  adopted: boolean;
  sentence: string;
  total: number;
  threshold: number | null;
  lines: ResultLine[];
  secondVoteSentence: string | null;
  detail: DecisionDetail;
  /** How an adopted resolution stands among those it competes with. */
  competition: { state: string; label: string; sentence: string } | null;
}

export interface DecisionDetail {
  rule: string;
  asks: string;
  article: string;
  tests: TestLine[];
  secondVoteTests: TestLine[];
  reduction: string | null;
  leftOut: { sentence: string }[];
  readings: string[];
}

export interface TestLine {
  holds: boolean;
  sentence: string;
  needed: string;
}

export interface CountedLine {
  coOwnerId: string;
  name: string;
  answer: string;
  label: string;
  voix: number;
  why: string;
}

export interface ResultLine {
  answer: string;
  label: string;
  voix: number;
  heads: number;
}

export interface PersonalSnapshot {
  epoch: number;
  name: string;
  status: string;
  presentSince: string | null;
  leftAt: string | null;
  mandates: Mandate[];
  ballot: PersonalBallot | null;
  presides: boolean;
  proxyNotes?: string[];
  /** « president » or « scrutineer »: he may read the view of the bureau. */
  seat: string | null;
  hand: OwnHand | null;
  hands: RaisedHand[];
}

export interface OwnHand {
  id: string;
  kind: string;
  text: string;
  state: string;
  /** 1 for the next to speak; 0 once one has the floor. */
  place: number;
}

export interface RaisedHand {
  id: string;
  name: string;
  kind: string;
  text: string;
  state: string;
}

export interface Mandate {
  coOwnerId: string;
  name: string;
  self: boolean;
  voix: KeyVoix[];
  notice: string | null;
}

export interface KeyVoix {
  code: string;
  label: string;
  voix: number;
  total: number;
  reducedFrom: number | null;
}

export interface PersonalBallot {
  roundId: string;
  rights: BallotRight[];
  notConcerned: string | null;
  counted: CountedLine[];
}

export interface BallotRight {
  coOwnerId: string;
  name: string;
  self: boolean;
  voix: number;
  choice: Choice | null;
  receipt: BallotReceipt | null;
  byHand: boolean;
  firstChoice: Choice | null;
  reducedFrom: number | null;
  /** Why and before whom the syndic entered it. */
  hand: { motive: string; witness: string } | null;
}

export interface BallotReceipt {
  number: string;
  recordedAt: string;
  version: number;
}

export interface VoteRequest {
  assemblyId: string;
  roundId: string;
  voteId: string;
  textVersion: number;
  choices: BallotChoice[];
}

export interface BallotChoice {
  coOwnerId: string;
  choice: Choice | "withdrawn";
}

export interface VoteRecorded {
  voteId: string;
  recordedAt: string;
  duplicate: boolean;
  ballots: (BallotChoice & { voix: number; receipt: BallotReceipt })[];
}

/** The answer of Here: where the server stands, and how many devices of this person are in the room. */
export interface Beat {
  epoch: number;
  version: number;
  devices: number;
}

export interface SignRequest {
  assemblyId: string;
  commandId: string;
  coOwnerIds: string[];
  kind: "drawn" | "typed";
  data: string;
}

export interface Answer<T> {
  ok: boolean;
  value: T | null;
  refusal: Refusal | null;
}

export interface Refusal {
  code: number;
  text: string;
}

/** What the device says of itself with « Je n'arrive pas à voter ». */
export interface DeviceReport {
  link: string;
  silentSeconds: number;
  attempts: number;
  voteWaiting: boolean;
}
