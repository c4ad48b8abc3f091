import { Pad, strokesOf } from "../room/pad";

/** How long each step stays without a touch, in milliseconds. */
const patience: Record<string, number> = { merci: 5_000, signer: 90_000 };

export function watchKiosk(page: Document, go: (href: string) => void): void {
  const root = page.querySelector<HTMLElement>("[data-kiosk]");
  const home = root?.dataset.kiosk;
  if (!root || !home) return;
  leaveWhenIdle(root, () => go(home));
  const form = page.querySelector<HTMLFormElement>("#kiosk-sign");
  if (form) letDraw(form);
  // A page kept by the browser would show the person before.
  addEventListener("pageshow", (event) => event.persisted && go(home));
}

function leaveWhenIdle(root: HTMLElement, leave: () => void): void {
  const wait = patience[root.dataset.kioskStep ?? ""] ?? 0;
  const searched = root.querySelector<HTMLInputElement>("#kiosk-q")?.value;
  const delay = wait || (searched ? patience.signer : 0);
  if (!delay) return;
  let timer = setTimeout(leave, delay);
  for (const touch of ["pointerdown", "keydown"]) {
    root.addEventListener(touch, () => {
      clearTimeout(timer);
      timer = setTimeout(leave, delay);
    });
  }
}

function letDraw(form: HTMLFormElement): void {
  const canvas = form.querySelector("canvas");
  const drawing = form.querySelector<HTMLElement>("[data-scripted]");
  const data = form.elements.namedItem("Data");
  const name = form.elements.namedItem("Name");
  const error = form.querySelector<HTMLElement>("[data-kiosk-error]");
  if (!canvas || !drawing || !(data instanceof HTMLInputElement) || !(name instanceof HTMLInputElement))
    return;
  const pad = new Pad();
  drawing.hidden = false;
  pad.attach(canvas);
  form.querySelector("[data-kiosk-clear]")?.addEventListener("click", () => pad.clear());
  let sent = false;
  form.addEventListener("submit", (event) => {
    const empty = pad.isEmpty && name.value.trim() === "";
    if (error) error.hidden = !empty;
    if (empty || sent) return event.preventDefault();
    sent = true;
    data.value = pad.isEmpty ? "" : strokesOf(pad.groups);
  });
}
