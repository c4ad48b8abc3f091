/** One connection to a hub of the server, over a plain WebSocket: docs/WIRE.md, « The hub ». Lost, it is thrown away. */
export interface HubEars {
  /** A message of the server. */
  said(target: string, args: unknown[]): void;
  /** The line is lost; said once, and nothing after it. */
  lost(): void;
}

interface Record {
  type?: number;
  target?: string;
  arguments?: unknown[];
  invocationId?: string;
  result?: unknown;
  error?: string;
}

type Pending = { resolve(value: unknown): void; reject(error: Error): void };

const end = "\u001e";
const pingEveryMs = 10_000;

/** Milliseconds of a clock that never jumps. */
const now = (): number => performance.now();

export class Hub {
  /** Done once the server has answered the greeting; fails when the line is lost before. */
  readonly opened: Promise<void>;
  /** When the server was last heard. */
  heardAt = now();

  private readonly socket: WebSocket;
  private readonly pending = new Map<string, Pending>();
  private readonly pings: ReturnType<typeof setInterval>;
  private sentAt = now();
  private calls = 0;
  private greeted = false;
  private over = false;
  private rest = "";
  private greet: Pending = { resolve: () => undefined, reject: () => undefined };

  constructor(
    url: string,
    private readonly ears: HubEars,
  ) {
    this.opened = new Promise((resolve, reject) => {
      this.greet = { resolve: () => resolve(), reject };
    });
    this.opened.catch(() => undefined);
    this.socket = new WebSocket(url);
    this.socket.onopen = () => this.write({ protocol: "json", version: 1 });
    this.socket.onmessage = ({ data }) => this.hear(String(data));
    this.socket.onclose = this.socket.onerror = () => this.close();
    this.pings = setInterval(() => this.ping(), pingEveryMs);
  }

  /** Calls of this line that wait for their answer: the server takes them one after the other. */
  get waiting(): number {
    return this.pending.size;
  }

  /** Rejected when the line is lost before the answer: then nothing is known of the call. */
  invoke<T>(target: string, ...args: unknown[]): Promise<T> {
    if (this.over || !this.greeted) return Promise.reject(new Error("no line"));
    const invocationId = String(++this.calls);
    return new Promise<T>((resolve, reject) => {
      this.pending.set(invocationId, { resolve: (value) => resolve(value as T), reject });
      this.write({ type: 1, invocationId, target, arguments: args });
    });
  }

  /** At once, whatever the other end does: a dead line must not be waited for. */
  close(): void {
    if (this.over) return;
    this.over = true;
    clearInterval(this.pings);
    const error = new Error("line lost");
    this.greet.reject(error);
    for (const call of this.pending.values()) call.reject(error);
    this.pending.clear();
    this.socket.onclose = this.socket.onerror = this.socket.onmessage = this.socket.onopen = null;
    this.socket.close();
    this.ears.lost();
  }

  private hear(text: string): void {
    this.heardAt = now();
    const records = (this.rest + text).split(end);
    this.rest = records.pop() ?? "";
    for (const record of records) if (!this.over) this.take(JSON.parse(record) as Record);
    // The timers of a tab behind another one are held back; the words of the server are not.
    if (now() - this.sentAt >= pingEveryMs) this.ping();
  }

  private take(record: Record): void {
    if (!this.greeted) {
      if (record.error) return this.close();
      this.greeted = true;
      return this.greet.resolve(undefined);
    }
    if (record.type === 1) this.ears.said(record.target ?? "", record.arguments ?? []);
    else if (record.type === 3) this.settle(record);
    else if (record.type === 7) this.close();
  }

  private settle({ invocationId, result, error }: Record): void {
    const call = this.pending.get(invocationId ?? "");
    this.pending.delete(invocationId ?? "");
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(error));
  }

  private ping(): void {
    if (this.greeted) this.write({ type: 6 });
  }

  private write(record: unknown): void {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    this.sentAt = now();
    this.socket.send(JSON.stringify(record) + end);
  }
}

/** The address of the hub of assemblies. */
export function hubUrl(page: Location): string {
  return `${page.protocol === "https:" ? "wss:" : "ws:"}//${page.host}/hubs/assembly`;
}

/** Waits that grow for as long as the other side stays away, each with a random part: a hall must not come back in one instant. */
export function backoff(tries: number, random: () => number = Math.random): number {
  const [least, most] = waits[Math.min(tries, waits.length - 1)]!;
  return Math.round(least + random() * (most - least));
}

const waits: [least: number, most: number][] = [
  [100, 1_500],
  [1_000, 2_500],
  [2_000, 4_000],
  [4_000, 8_000],
  [8_000, 13_000],
  [12_000, 18_000],
];

/** Fails when no answer comes in time. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer")), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
