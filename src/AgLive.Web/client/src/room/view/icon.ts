import { html, type TemplateResult } from "lit-html";

/** A symbol of the page's sprite, beside its word, silent for screen readers. */
export const icon = (name: string): TemplateResult =>
  html`<svg class="i" aria-hidden="true"><use href="#i-${name}"></use></svg>`;
