import { Pad } from "../room/pad";
import type { Outcomes } from "./outcomes";

interface PracticeReceipt {
  choice: string;
  number: string;
  at: string;
}

/** The practice vote: sent as a vote is, answered by a receipt, counted nowhere. */
export function listenToBallot(document: Document, outcomes: Outcomes): void {
  const form = document.getElementById("t-ballot") as HTMLFormElement | null;
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = event.submitter as HTMLButtonElement | null;
    if (button) void vote(document, form, button, outcomes);
  });
}

async function vote(
  document: Document,
  form: HTMLFormElement,
  button: HTMLButtonElement,
  outcomes: Outcomes,
): Promise<void> {
  for (const other of form.querySelectorAll("button"))
    other.setAttribute("aria-pressed", String(other === button));
  const body = new FormData(form);
  body.set(button.name, button.value);
  outcomes.say("Envoi de votre vote d'essai…");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body,
      headers: { "X-Requested-With": "fetch" },
    });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    show(document, (await answer.json()) as PracticeReceipt);
    outcomes.set("vote", "passed", true);
  } catch {
    button.setAttribute("aria-pressed", "false");
    const receipt = document.getElementById("t-receipt");
    if (receipt) receipt.hidden = true;
    outcomes.set("vote", "failed", true);
  }
}

function show(document: Document, receipt: PracticeReceipt): void {
  const here = document.getElementById("t-receipt");
  if (!here) return;
  const words = {
    "[data-choice]": receipt.choice.toUpperCase(),
    "[data-number]": receipt.number,
    "[data-at]": receipt.at,
  };
  for (const [selector, text] of Object.entries(words)) {
    const place = here.querySelector(selector);
    if (place) place.textContent = text;
  }
  here.hidden = false;
}

/** The practice signature: drawn or typed, sent nowhere. */
export function listenToSignature(document: Document, outcomes: Outcomes): void {
  const form = document.getElementById("t-sign") as HTMLFormElement | null;
  const canvas = form?.querySelector("canvas");
  if (!form || !canvas) return;
  const pad = new Pad();
  const name = form.querySelector<HTMLInputElement>("#t-name");
  const isDrawn = () => form.querySelector<HTMLInputElement>("#t-draw")?.checked ?? false;
  const turn = () => {
    for (const way of form.querySelectorAll<HTMLElement>("[data-way]")) {
      way.hidden = (way.dataset["way"] === "drawn") !== isDrawn();
    }
    const erase = form.querySelector<HTMLElement>("[data-erase]");
    if (erase) erase.hidden = !isDrawn();
    if (name) name.required = !isDrawn();
    if (isDrawn()) pad.attach(canvas);
  };
  form.addEventListener("change", turn);
  form.querySelector("[data-erase]")?.addEventListener("click", () => pad.clear());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const signed = isDrawn() ? !pad.isEmpty : (name?.value.trim() ?? "") !== "";
    refuse(
      document,
      signed ? "" : isDrawn() ? "Dessinez votre signature au-dessus de la ligne." : "Écrivez votre nom.",
    );
    if (signed) outcomes.set("signature", "passed", true);
  });
  turn();
}

function refuse(document: Document, words: string): void {
  const error = document.getElementById("t-sign-e");
  if (!error) return;
  error.hidden = words === "";
  error.textContent = words;
}
