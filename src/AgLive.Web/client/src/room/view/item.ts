import { html, nothing, type TemplateResult } from "lit-html";
import { held } from "../format";
import type { Model } from "../model";
import { fill } from "../words";
import { amendedFlag, amendment } from "./amendment";
import { documents } from "./documents";

/** The resolution as a deed: number in the margin, title, exact text. */
export function item(model: Model): TemplateResult | typeof nothing {
  const { current, numberLabel } = model;
  if (!current) return nothing;
  return html`<div class="deed deed--margin">
    <p class="deed__n"><span>${numberLabel}</span> <b class="num">${current.number}</b></p>
    <div class="deed__body">
      <h3 class="deed__title">${held(current.title)}</h3>
      ${amendedFlag(model)} ${current.text ? text(model, current.text) : nothing} ${amendment(model)}
      ${documents(model)}
    </div>
  </div>`;
}

const [narrow, wide] = [240, 480] as const;

/** Folded after six lines while its vote is open, the ballot on its way included; the style folds, the words are always there (TextFold). */
function text({ scene, words }: Model, written: string): TemplateResult {
  const said = html`<p class="deed__text" dir="auto">${fill(words.quoted, held(written))}</p>`;
  const votes = scene === "ballot" || scene === "fetching";
  if (!votes || written.length <= narrow) return said;
  return html`<div class="fold${written.length > wide ? " fold--wide" : ""}">
    ${said}
    <div class="tick fold__more">
      <input type="checkbox" id="whole-text" /><label for="whole-text"><span>${words.wholeText}</span></label>
    </div>
  </div>`;
}

export function majority({ current }: Model): TemplateResult | typeof nothing {
  if (!current?.majority) return nothing;
  return html`<p class="rule-plain"><b>${current.majority.label}.</b> ${current.majority.sentence}</p>`;
}
