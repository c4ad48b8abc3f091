import type { VoteRequest } from "./wire";

export interface Entry {
  request: VoteRequest;
  at: number;
  /** Sent at least once: the server may have recorded it, so only its answer may end it. */
  tried: boolean;
}

/**
 * Votes not yet acknowledged, in their order, kept where a reload finds them. One key for each, so that two tabs do not
 * overwrite one another; sending an entry twice is harmless, its id makes it one vote.
 */
export class Outbox {
  private entries: Entry[];

  constructor(
    private readonly storage: Pick<Storage, "setItem" | "removeItem" | "key" | "getItem" | "length">,
    private readonly prefix: string,
  ) {
    this.entries = this.read();
  }

  get head(): Entry | null {
    return this.entries[0] ?? null;
  }

  get last(): Entry | null {
    return this.entries.at(-1) ?? null;
  }

  /** Adds a vote; what it replaces and was never sent is forgotten. */
  add(request: VoteRequest, at: number): void {
    const owners = new Set(request.choices.map((choice) => choice.coOwnerId));
    for (const entry of this.entries) {
      const replaced =
        !entry.tried &&
        entry.request.roundId === request.roundId &&
        entry.request.choices.every((choice) => owners.has(choice.coOwnerId));
      if (replaced) this.drop(entry.request.voteId);
    }
    // In the order of the clicks, even when the device's clock was set back between two of them.
    const entry = { request, at: Math.max(at, (this.last?.at ?? 0) + 1), tried: false };
    this.entries = [...this.entries, entry];
    this.write(entry);
  }

  markTried(voteId: string): void {
    const entry = this.entries.find((each) => each.request.voteId === voteId);
    if (!entry || entry.tried) return;
    entry.tried = true;
    this.write(entry);
  }

  drop(voteId: string): void {
    this.entries = this.entries.filter((entry) => entry.request.voteId !== voteId);
    try {
      this.storage.removeItem(this.prefix + voteId);
    } catch {
      // Storage may be barred (private window): the vote still lives in memory.
    }
  }

  private write(entry: Entry): void {
    try {
      this.storage.setItem(this.prefix + entry.request.voteId, JSON.stringify(entry));
    } catch {
      // As above.
    }
  }

  private read(): Entry[] {
    try {
      const keys = Array.from({ length: this.storage.length }, (_, at) => this.storage.key(at) ?? "");
      return keys
        .filter((key) => key.startsWith(this.prefix))
        .map((key) => JSON.parse(this.storage.getItem(key)!) as Entry)
        .filter((entry) => Array.isArray(entry?.request?.choices))
        .sort((one, other) => one.at - other.at);
    } catch {
      return [];
    }
  }
}
