import type { Answer } from "./wire";

const patienceMs = 2_000;
const giveUpMs = 6_000;

/**
 * One act by two ways with the same id: the hub first; without an answer in two seconds, or at once when the hub is not
 * there, a plain POST. The first answer is the answer: the id makes both ways one act. `silent` hears that the hub is slow.
 */
export function byBothWays<T>(
  hub: (() => Promise<Answer<T>>) | null,
  post: (ended: AbortSignal) => Promise<Answer<T>>,
  silent: () => void = () => undefined,
): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    let open = hub ? 2 : 1;
    const ended = new AbortController();
    let posted = false;
    const fail = () => {
      if (--open === 0) done(() => reject(new Error("unreached")));
    };
    const sendPost = () => {
      if (posted) return;
      posted = true;
      post(ended.signal).then(answer, fail);
    };
    const patience = setTimeout(
      () => {
        sendPost();
        if (hub) silent();
      },
      hub ? patienceMs : 0,
    );
    const end = setTimeout(() => done(() => reject(new Error("no answer"))), giveUpMs);
    const done = (settle: () => void) => {
      clearTimeout(patience);
      clearTimeout(end);
      settle();
      // A request that hangs on a dead network would keep a place that the next one needs.
      ended.abort();
    };
    const answer = (value: Answer<T>) => done(() => resolve(value));
    hub?.().then(answer, () => {
      sendPost();
      fail();
    });
  });
}

/** POST of a record; anything but a JSON answer of ours is no answer. */
export async function postJson<T>(url: string, body: unknown, signal?: AbortSignal): Promise<Answer<T>> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-AgLive-Csrf": "1" },
    body: JSON.stringify(body),
    credentials: "same-origin",
    cache: "no-store",
    redirect: "error",
    signal: signal ?? null,
  });
  return readAnswer<T>(response);
}

export async function getJson<T>(url: string, signal?: AbortSignal): Promise<Answer<T>> {
  return readAnswer<T>(
    await fetch(url, {
      credentials: "same-origin",
      cache: "no-store",
      redirect: "error",
      signal: signal ?? null,
    }),
  );
}

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const answer = (await response.json()) as Answer<T>;
  if (typeof answer?.ok !== "boolean") throw new Error("not an answer");
  return answer;
}
