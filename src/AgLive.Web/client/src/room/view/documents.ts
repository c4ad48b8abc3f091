import { html, nothing, type TemplateResult } from "lit-html";
import type { Model } from "../model";
import { icon } from "./icon";

/** What was notified with the point: beside its text, never in its place. */
export function documents({ current, room, words }: Model): TemplateResult | typeof nothing {
  const files = current?.documents ?? [];
  if (files.length === 0) return nothing;
  return html`<details class="more" id="documents">
    <summary class="dl">${icon("file-text")} ${words.documents} (${files.length})</summary>
    <ul class="docs">
      ${files.map(
        ({ id, name, purpose, detail }) =>
          html`<li>
            <a class="dl" href="/assemblees/${room.assemblyId}/documents/${id}" target="_blank" rel="noopener"
              >${icon("file-text")} <span>${name}</span><span class="vh">${words.openVideoNewTab}</span></a
            >
            <span class="muted">${purpose}. ${detail}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}
