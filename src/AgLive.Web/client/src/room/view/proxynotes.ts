import { html, nothing, type TemplateResult } from "lit-html";
import type { Model } from "../model";
import { icon } from "./icon";

/** Mandates given, and those that wait for an answer; nothing for most. */
export function proxyNotes({ me, room, words }: Model): TemplateResult | typeof nothing {
  const notes = me.proxyNotes ?? [];
  if (notes.length === 0) return nothing;
  return html`${notes.map((note) => html`<p class="ico-line">${icon("info")}<span>${note}</span></p>`)}
    <p><a href="/assemblees/${room.assemblyId}/pouvoirs">${words.seeProxies}</a></p>`;
}
