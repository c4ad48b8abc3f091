import type { Outbox, Entry } from "./outbox";
import type { Answer, Choice, VoteRecorded, VoteRequest } from "./wire";
import type { Attempt } from "./state";

/** Nobody is signed in any more: the vote is kept until somebody is. */
export const signedOut = 1001;
/** Refusals after which the same id is simply sent again: also too fast, the round is being closed, queue full, database away. */
export const passing = new Set([signedOut, 1004, 1207, 1901, 1902]);
const waits = [1_000, 2_000, 3_000, 5_000];

export interface Desk {
  send(request: VoteRequest): Promise<Answer<VoteRecorded>>;
  /** Null when a vote never sent may go; else why it may not any more, to be shown. */
  barred(request: VoteRequest): string | null;
  /** False while nobody answers by any way: a vote then waits, rather than be sent into the void. */
  mayTry(): boolean;
  show(attempt: Attempt | null): void;
  recorded(roundId: string, recorded: VoteRecorded): void;
  refused(request: VoteRequest, text: string): void;
}

/**
 * Sends the votes of the outbox one after the other and never two at once: an older vote that came late would otherwise
 * replace a newer one. A vote that was sent is asked for until the server answers.
 */
export class Sender {
  private busy = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly desk: Desk,
  ) {}

  /** Sends what waits, now. Called on a new vote, on « Réessayer » (whatever the line), and whenever the line is back. */
  wake(anyway = false): void {
    if (this.busy) return this.show("sending", 0);
    clearTimeout(this.timer);
    void this.pump(0, anyway);
  }

  /** The voter sees his last wish, even while an older one is still on its way. */
  private show(phase: Attempt["phase"], tries: number): void {
    const { last } = this.outbox;
    this.desk.show(last && attemptOf(last, phase, tries));
  }

  private async pump(tries: number, anyway = false): Promise<void> {
    const entry = this.outbox.head;
    if (!entry) return this.desk.show(null);
    const { request } = entry;
    const barred = entry.tried ? null : this.desk.barred(request);
    if (barred !== null) {
      this.outbox.drop(request.voteId);
      this.desk.refused(request, barred);
      return this.pump(0);
    }
    if (!entry.tried && !anyway && !this.desk.mayTry()) return this.show("waiting", 0);
    this.busy = true;
    this.outbox.markTried(request.voteId);
    this.show("sending", tries);
    const settled = await this.attempt(request);
    this.busy = false;
    if (settled) return this.pump(0);
    this.show("failed", tries + 1);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.pump(tries + 1), waits[Math.min(tries, waits.length - 1)]);
  }

  /** True when the server has spoken the last word on this vote. */
  private async attempt(request: VoteRequest): Promise<boolean> {
    let answer: Answer<VoteRecorded>;
    try {
      answer = await this.desk.send(request);
    } catch {
      return false;
    }
    if (answer.ok && answer.value) {
      this.outbox.drop(request.voteId);
      this.desk.recorded(request.roundId, answer.value);
      return true;
    }
    if (answer.refusal && passing.has(answer.refusal.code)) return false;
    this.outbox.drop(request.voteId);
    this.desk.refused(request, answer.refusal?.text ?? "");
    return true;
  }
}

function attemptOf({ request }: Entry, phase: Attempt["phase"], tries: number): Attempt {
  const first = request.choices[0]?.choice;
  const common = request.choices.every((each) => each.choice === first) && first !== "withdrawn";
  return {
    voteId: request.voteId,
    roundId: request.roundId,
    choice: common ? (first as Choice) : null,
    phase,
    tries,
  };
}
