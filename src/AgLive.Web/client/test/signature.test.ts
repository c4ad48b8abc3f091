import { beforeEach, describe, expect, it } from "vitest";
import { enableSignature } from "../src/portal/signature";

const markup = `
  <form data-signature>
    <fieldset hidden data-signature-way>
      <input type="radio" name="Kind" value="drawn"><input type="radio" name="Kind" value="typed" checked>
    </fieldset>
    <div hidden data-signature-draw><canvas></canvas><button type="button" data-signature-erase></button>
      <input type="hidden" name="Strokes"></div>
    <div data-signature-type><input name="Typed" value=""></div>
    <p hidden data-signature-empty></p>
    <button type="submit" formaction="/edit" id="edit"></button><button type="submit" id="sign"></button>
  </form>`;

const pad = {
  isEmpty: true,
  groups: [] as { points: { x: number; y: number; time: number; pressure: number }[] }[],
  attach: () => {},
  clear: () => {},
};

function form(typed = ""): HTMLFormElement {
  document.body.innerHTML = markup;
  const found = document.querySelector("form")!;
  found.querySelector<HTMLInputElement>("[name=Typed]")!.value = typed;
  enableSignature(found, pad as never);
  return found;
}

function submit(from: HTMLFormElement, button: string): boolean {
  const event = new Event("submit", { cancelable: true }) as SubmitEvent;
  Object.defineProperty(event, "submitter", { value: from.querySelector(button) });
  from.dispatchEvent(event);
  return !event.defaultPrevented;
}

describe("the signature of a mandate", () => {
  beforeEach(() => {
    pad.isEmpty = true;
    pad.groups = [];
  });

  it("offers the pad first, the name beside it", () => {
    const shown = form();
    expect(shown.querySelector<HTMLElement>("[data-signature-draw]")!.hidden).toBe(false);
    expect(shown.querySelector<HTMLElement>("[data-signature-type]")!.hidden).toBe(true);
  });

  it("keeps a name typed already", () => {
    expect(form("Leroy").querySelector<HTMLElement>("[data-signature-type]")!.hidden).toBe(false);
  });

  it("sends no empty drawing, and says so", () => {
    const shown = form();
    expect(submit(shown, "#sign")).toBe(false);
    expect(shown.querySelector<HTMLElement>("[data-signature-empty]")!.hidden).toBe(false);
  });

  it("lets one go back to change the form without signing", () => {
    expect(submit(form(), "#edit")).toBe(true);
  });

  it("sends the strokes as the wire wants them", () => {
    const shown = form();
    pad.isEmpty = false;
    pad.groups = [
      {
        points: [
          { x: 1.4, y: 2.6, time: 100, pressure: 0 },
          { x: 5, y: 6, time: 130, pressure: 0 },
        ],
      },
    ];
    expect(submit(shown, "#sign")).toBe(true);
    expect(shown.querySelector<HTMLInputElement>("[name=Strokes]")!.value).toBe("[[[1,3,0],[5,6,30]]]");
  });
});
