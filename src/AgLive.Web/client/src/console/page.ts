import { Idiomorph } from "idiomorph";

type Listener = () => void;

/** The page as the server last drew it; asking again while an answer is awaited asks once more afterwards, never twice at once. */
export class Page {
  private listeners: Listener[] = [];
  private asking = false;
  private again = false;
  private drawn = 0;

  onMorphed(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Draws the page again from the server; silent when the network fails: the connection says it. */
  async refresh(): Promise<void> {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = true;
    try {
      do {
        this.again = false;
        const before = this.drawn;
        const answer = await fetch(location.href, {
          // The word of an act is for the page the act leads to: a page that asks by itself must not take it on the way.
          headers: { "X-Requested-With": "refresh" },
          cache: "no-store",
        });
        const html = await answer.text();
        // An act was answered meanwhile: what was asked before it is older than what is shown, and of another address.
        if (this.drawn !== before) this.again = true;
        else if (answer.ok) this.draw(html);
      } while (this.again);
    } catch {
      // Shown as « Reconnexion… » by the connection; the next snapshot repairs the page.
    } finally {
      this.asking = false;
    }
  }

  /** Puts a page of the server in place of this one, keeping what the operator is doing. */
  draw(html: string, afterAct = false): void {
    const next = new DOMParser().parseFromString(html, "text/html");
    const fresh = next.getElementById("console");
    const here = document.getElementById("console");
    if (!fresh || !here) {
      location.reload();
      return;
    }
    this.drawn += 1;
    document.title = next.title;
    keepNotice(here, fresh, afterAct);
    morph(here, fresh);
    for (const listener of this.listeners) listener();
  }
}

/** A refusal stays until the next act: a refresh that comes by itself must not take it away before it is read. */
function keepNotice(here: Element, fresh: Element, afterAct: boolean): void {
  const shown = here.querySelector("#c-notice");
  const next = fresh.querySelector("#c-notice");
  if (!afterAct && shown && next && shown.childElementCount > 0 && next.childElementCount === 0) {
    next.innerHTML = shown.innerHTML;
  }
}

function isField(element: Element | null): boolean {
  return element?.matches("input, textarea, select") ?? false;
}

/** Open details stay open, the focused field keeps its text, a form being filled keeps its id and its fields. */
export function morph(here: Element, fresh: Element): void {
  Idiomorph.morph(here, fresh, {
    // Idiomorph also leaves the children of the active element alone: right for a field, wrong for a button.
    ignoreActiveValue: isField(document.activeElement),
    callbacks: {
      beforeAttributeUpdated(name: string, node: Element) {
        // « draggable » is this script's own; taken away and put back, it would end the drag under way.
        return name !== "draggable" && !(node instanceof HTMLDetailsElement && name === "open");
      },
      beforeNodeMorphed(old: Node, next: Node) {
        return !(old instanceof HTMLFormElement && old.dataset.touched === "1" && sameAct(old, next));
      },
    },
  });
}

/** The same act on the same thing: what is being typed in it is still worth keeping. */
function sameAct(form: HTMLFormElement, next: Node): boolean {
  return next instanceof HTMLFormElement && about(form) === about(next);
}

/** What a form does, and to what. */
export function about(form: HTMLFormElement): string {
  return ["Act", "RoundId", "ResolutionId", "CoOwnerId", "IncidentId"]
    .map((name) => form.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`)?.value ?? "")
    .join("|");
}
