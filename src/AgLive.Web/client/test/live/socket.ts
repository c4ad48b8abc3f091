/** A WebSocket whose other end the test plays. */
export class FakeSocket {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];
  static get last(): FakeSocket {
    return FakeSocket.all.at(-1)!;
  }

  readyState = 0;
  closed = false;
  sent: Record<string, unknown>[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    FakeSocket.all.push(this);
  }

  send(text: string): void {
    for (const record of text.split("\u001e").slice(0, -1)) this.sent.push(JSON.parse(record));
  }

  close(): void {
    this.closed = true;
  }

  /** The network takes the line; the server has not greeted yet. */
  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  greet(): void {
    this.open();
    this.say({});
  }

  say(...records: unknown[]): void {
    this.onmessage?.({ data: records.map((record) => JSON.stringify(record) + "\u001e").join("") });
  }

  /** The line breaks, and says so. */
  break(): void {
    this.readyState = 3;
    this.onclose?.();
  }

  calls(target: string): Record<string, unknown>[] {
    return this.sent.filter((record) => record["target"] === target);
  }

  answer(target: string, value: unknown): void {
    const call = this.calls(target).at(-1)!;
    this.say({
      type: 3,
      invocationId: call["invocationId"],
      result: { ok: true, value, refusal: null },
    });
  }
}
