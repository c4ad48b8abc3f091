import { html, nothing, type TemplateResult } from "lit-html";
import type { Model } from "../model";
import { fill } from "../words";
import { amendedFlag, amendment } from "./amendment";
import { documents } from "./documents";

/** The resolution as a deed: number in the margin, title, exact text. */
export function item(model: Model): TemplateResult | typeof nothing {
  const { current, words, numberLabel } = model;
  if (!current) return nothing;
  return html`<div class="deed deed--margin">
    <p class="deed__n"><span>${numberLabel}</span> <b class="num">${current.number}</b></p>
    <div class="deed__body">
      <h3 class="deed__title">${current.title}</h3>
      ${amendedFlag(model)}
      ${current.text ? html`<p class="deed__text" dir="auto">${fill(words.quoted, current.text)}</p>` : nothing}
      ${amendment(model)} ${documents(model)}
    </div>
  </div>`;
}

export function majority({ current }: Model): TemplateResult | typeof nothing {
  if (!current?.majority) return nothing;
  return html`<p class="rule-plain"><b>${current.majority.label}.</b> ${current.majority.sentence}</p>`;
}
