/** What came out of the steps: same names as TestSteps and TestOutcomes. */
export type Outcome = "passed" | "failed" | "skipped" | "unsupported";

export type Steps = Record<string, Outcome>;

export interface Data {
  assembly: string;
  steps: Steps;
  words: Record<string, Record<Outcome, { state: string; todo: string }>>;
  icons: Record<Outcome, string>;
  verdict: { ready: string; readyMore: string; remains: string };
}

/** What voting needs and has not passed: the same rule as TestVerdict.Missing. */
export function missing(steps: Steps): string[] {
  const needs: [boolean, string][] = [
    [steps["live"] === "passed" || steps["http"] === "passed", "la connexion"],
    [steps["vote"] === "passed", "le vote d'essai"],
    [steps["signature"] === "passed", "la signature"],
  ];
  return needs.filter(([done]) => !done).map(([, word]) => word);
}

/** Shows what came out of the steps, says it once to who does not see, and sends it to the syndic. */
export class Outcomes {
  private readonly steps: Steps;
  private sending = false;
  private unsent = false;

  constructor(
    private readonly document: Document,
    private readonly data: Data,
  ) {
    this.steps = { ...data.steps };
  }

  /** @param aloud Said in the status region: for what the person just did, not for what runs by itself. */
  set(step: string, outcome: Outcome, aloud = false): void {
    this.steps[step] = outcome;
    this.draw(step, outcome);
    this.conclude();
    if (aloud) this.say(this.data.words[step]?.[outcome]?.state ?? "");
    void this.send();
  }

  say(words: string): void {
    const said = this.document.getElementById("t-said");
    if (said) said.textContent = words;
  }

  /** « Connexion en direct fonctionne. … »: the automatic steps in one breath. */
  sayAll(steps: readonly string[]): void {
    this.say(
      steps
        .map((step) => this.steps[step] && this.data.words[step]?.[this.steps[step]]?.state)
        .filter(Boolean)
        .join(" "),
    );
  }

  private draw(step: string, outcome: Outcome): void {
    const here = this.document.querySelector<HTMLElement>(`[data-step="${step}"]`);
    const word = this.data.words[step]?.[outcome];
    if (!here || !word) return;
    here.dataset["outcome"] = outcome;
    put(here, "[data-state]", word.state);
    put(here, "[data-todo]", word.todo);
    here.querySelector(".try__s use")?.setAttribute("href", `#i-${this.data.icons[outcome]}`);
  }

  private conclude(): void {
    const verdict = this.document.getElementById("t-verdict");
    if (!verdict) return;
    const left = missing(this.steps);
    const { ready, readyMore, remains } = this.data.verdict;
    put(verdict, "[data-verdict]", left.length === 0 ? ready : remains.replace("{0}", left.join(", ")));
    put(verdict, "[data-verdict-more]", left.length === 0 ? readyMore : "");
    verdict.querySelector("use")?.setAttribute("href", left.length === 0 ? "#i-circle-check" : "#i-info");
  }

  /** One at a time; what fails goes with the next one, or after a while. */
  private async send(): Promise<void> {
    if (this.sending) {
      this.unsent = true;
      return;
    }
    this.sending = true;
    this.unsent = false;
    const form = this.document.getElementById("t-report") as HTMLFormElement;
    const body = new FormData(form);
    for (const [step, outcome] of Object.entries(this.steps)) body.set(step, outcome);
    const sent = await fetch(form.action, { method: "POST", body, headers: { "X-Requested-With": "fetch" } })
      .then((answer) => answer.ok || answer.status === 400)
      .catch(() => false);
    this.sending = false;
    if (!sent) setTimeout(() => void this.send(), 5_000);
    else if (this.unsent) void this.send();
  }
}

function put(within: Element, selector: string, words: string): void {
  const here = within.querySelector(selector);
  if (here && here.textContent !== words) here.textContent = words;
}
