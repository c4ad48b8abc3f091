import { html, nothing, type TemplateResult } from "lit-html";
import type { Ctrl } from "../ctrl";
import type { Model } from "../model";
import { icon } from "./icon";

/** The président de séance is asked to agree to the close. */
export function consent(model: Model, ctrl: Ctrl): TemplateResult | typeof nothing {
  const { words } = model;
  if (!model.asksConsent) return nothing;
  const agree = (event: Event) => {
    event.preventDefault();
    void ctrl.consent();
  };
  return html`<section class="notice notice--flag" id="consent" aria-labelledby="consent-t">
    ${icon("gavel")}
    <div>
      <h2 class="notice__t" id="consent-t">${words.consentTitle}</h2>
      <p>${words.consentText}</p>
      <form id="consent-form" @submit=${agree}>
        <button class="btn btn--ink" type="submit">${words.consentAct}</button>
      </form>
    </div>
  </section>`;
}
