import type { Outbox, Entry } from "./outbox";
import type { Answer, Choice, VoteRecorded, VoteRequest } from "./wire";
import type { Attempt } from "./state";

/** Refusals after which the same id is simply sent again: too fast, queue full, database away. */
const passing = new Set([1004, 1901, 1902]);
const waits = [1_000, 2_000, 3_000, 5_000];

export interface Desk {
  send(request: VoteRequest): Promise<Answer<VoteRecorded>>;
  /** The round a vote may still be sent to; null when none is open. */
  openRound(): string | null;
  show(attempt: Attempt | null): void;
  recorded(roundId: string, recorded: VoteRecorded): void;
  refused(request: VoteRequest, text: string): void;
  roundChanged(): void;
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

  /** Sends what waits, now. Called on a new vote, on « Réessayer », and whenever the line is back. */
  wake(): void {
    clearTimeout(this.timer);
    if (!this.busy) void this.pump(0);
  }

  private async pump(tries: number): Promise<void> {
    const entry = this.outbox.head;
    if (!entry) return this.desk.show(null);
    const { request } = entry;
    if (!entry.tried && request.roundId !== this.desk.openRound()) {
      this.outbox.drop(request.voteId);
      this.desk.roundChanged();
      return this.pump(0);
    }
    this.busy = true;
    this.outbox.markTried(request.voteId);
    this.desk.show(attemptOf(entry, "sending", tries));
    const settled = await this.attempt(request);
    this.busy = false;
    if (settled) return this.pump(0);
    this.desk.show(attemptOf(entry, "failed", tries + 1));
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
