import { Pad, strokesOf } from "../room/pad";

/**
 * Adds the pad of the attendance sheet to a form that is signed with one's name without script. Drawing is offered
 * first; both are worth the same.
 */
export function enableSignature(
  form: HTMLFormElement,
  pad: Pick<Pad, "attach" | "isEmpty" | "groups" | "clear"> = new Pad(),
): void {
  const part = (name: string) => form.querySelector<HTMLElement>(`[data-signature-${name}]`);
  const [way, draw, type, erase, empty] = ["way", "draw", "type", "erase", "empty"].map(part);
  const strokes = form.querySelector<HTMLInputElement>("input[name=Strokes]");
  const [drawn, typed] = ["drawn", "typed"].map((kind) =>
    form.querySelector<HTMLInputElement>(`input[name=Kind][value=${kind}]`),
  );
  if (!way || !draw || !type || !erase || !empty || !strokes || !drawn || !typed) return;

  const show = () => {
    draw.hidden = !drawn.checked;
    type.hidden = drawn.checked;
    empty.hidden = true;
  };
  way.hidden = false;
  // A name typed already, sent back by the server, is not taken away.
  drawn.checked = !form.querySelector<HTMLInputElement>("input[name=Typed]")?.value;
  typed.checked = !drawn.checked;
  show();
  pad.attach(draw.querySelector("canvas") ?? undefined);
  for (const one of [drawn, typed]) one.addEventListener("change", show);
  erase.addEventListener("click", () => pad.clear());
  form.addEventListener("submit", (event) => {
    const away = (event.submitter as HTMLButtonElement | null)?.hasAttribute("formaction") ?? false;
    if (away || !drawn.checked) return;
    if (pad.isEmpty) {
      event.preventDefault();
      empty.hidden = false;
    } else {
      strokes.value = strokesOf(pad.groups);
    }
  });
}
