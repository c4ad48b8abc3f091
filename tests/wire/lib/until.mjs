// Polling with a deadline: no test sleeps for a fixed time.
import { setTimeout as pause } from 'node:timers/promises';

export async function until(condition, what, milliseconds = 10_000) {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`not within ${milliseconds} ms: ${what}`);
    await pause(20);
  }
}
