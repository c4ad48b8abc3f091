import { html, nothing, type TemplateResult } from "lit-html";
import { held } from "../format";
import type { Model } from "../model";
import type { TextPiece } from "../wire";
import { icon } from "./icon";

export function amendedFlag({ current, words }: Model): TemplateResult | typeof nothing {
  if (!current?.amendment) return nothing;
  return html`<p><span class="flag">${icon("pen-line")} ${words.amended}</span></p>`;
}

/** What changed since the convocation, said with words for the ear and with strokes for the eye. */
export function amendment(model: Model): TemplateResult | typeof nothing {
  const { current, words } = model;
  if (!current?.amendment) return nothing;
  return html`<details class="amend" open>
    <summary>${words.amendedWhat}</summary>
    <p class="muted small">${words.amendedLegend}</p>
    <p class="amend__text" dir="auto">${current.amendment.pieces.map((one) => piece(model, one))}</p>
  </details>`;
}

function piece({ words }: Model, { kind, text: written }: TextPiece): TemplateResult {
  const text = held(written);
  const end = html`<span class="vh">${words.amendedEnd}</span>`;
  if (kind === "removed")
    return html`<del><span class="vh">${words.amendedRemoved}</span>${text}${end}</del>`;
  if (kind === "added") return html`<ins><span class="vh">${words.amendedAdded}</span>${text}${end}</ins>`;
  return html`<span>${text}</span>`;
}
