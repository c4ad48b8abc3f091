import { playSound, tryHttp, tryLive, tryNotification, tryWake } from "./checks";
import { Outcomes, type Data, type Outcome } from "./outcomes";
import { listenToBallot, listenToSignature } from "./practice";

const byThemselves = ["live", "http", "clock"];

/** Tries what needs nobody, and listens for the rest. */
export function start(document: Document): void {
  const json = document.getElementById("t-data")?.textContent;
  if (!json) return;
  const data = JSON.parse(json) as Data;
  const outcomes = new Outcomes(document, data);
  listenToBallot(document, outcomes);
  listenToSignature(document, outcomes);
  document.addEventListener("click", (event) => {
    const button = (event.target as Element | null)?.closest<HTMLButtonElement>("button[type=button]");
    if (button) void press(document, button, data, outcomes);
  });
  void tryLine(data, outcomes);
  void tryWake().then((outcome) => outcomes.set("wake", outcome));
}

async function tryLine({ assembly }: Data, outcomes: Outcomes): Promise<void> {
  const live = tryLive(assembly).then((outcome) => outcomes.set("live", outcome));
  const http = tryHttp(assembly).then(({ http, clock }) => {
    outcomes.set("http", http);
    if (clock) outcomes.set("clock", clock);
  });
  await Promise.all([live, http]);
  outcomes.sayAll(byThemselves);
}

async function press(
  document: Document,
  button: HTMLButtonElement,
  data: Data,
  outcomes: Outcomes,
): Promise<void> {
  const { again, play, heard, notify, skip } = button.dataset;
  if (again !== undefined) {
    outcomes.say("Essai de la connexion…");
    await tryLine(data, outcomes);
  } else if (play !== undefined) {
    if (await playSound()) askHeard(document);
    else outcomes.set("sound", "unsupported", true);
  } else if (heard) outcomes.set("sound", heard as Outcome, true);
  else if (notify !== undefined) outcomes.set("notification", await tryNotification(), true);
  else if (skip) outcomes.set(skip, "skipped", true);
}

function askHeard(document: Document): void {
  for (const answer of document.querySelectorAll<HTMLElement>("[data-heard]")) answer.hidden = false;
}
