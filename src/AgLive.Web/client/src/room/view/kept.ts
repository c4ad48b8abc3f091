import { html, nothing, type TemplateResult } from "lit-html";
import { voix } from "../format";
import { sum, type Model } from "../model";
import { fill } from "../words";
import { icon } from "./icon";

/** The vote that counts, once the round is closed. */
export function kept(model: Model, past: boolean): TemplateResult | typeof nothing {
  const { words, recorded, keptChoice, me, rights } = model;
  if (keptChoice) {
    const said = past
      ? fill(words.youVotedWith, model.word(keptChoice))
      : fill(words.countingKept, model.loud(keptChoice));
    const numbers = recorded.flatMap((right) => (right.receipt ? [right.receipt.number] : [])).join(", ");
    const sentence = recorded.length > 1 ? words.withVoixMany : words.withVoix;
    return html`<p class="ico-line">
      ${icon("circle-check")}<span
        ><b>${said}</b>${fill(sentence, voix(sum(recorded.map((right) => right.voix))), numbers)}</span
      >
    </p>`;
  }
  if (recorded.length > 0)
    return html`<div class="ico-line">
      ${icon("circle-check")}
      <div>
        <b>${words.yourVotesWere}</b>
        <ul>
          ${recorded.map((right) => html`<li>${fill(words.firstChoiceOf, model.plainName(right), model.word(right.choice))}${fill(words.withVoix, voix(right.voix), right.receipt?.number ?? "")}</li>`)}
        </ul>
      </div>
    </div>`;
  if (me.ballot?.notConcerned)
    return html`<p class="ico-line">${icon("info")}<span>${me.ballot.notConcerned}</span></p>`;
  return rights.length > 0
    ? html`<p class="ico-line">${icon("info")}<span>${words.youTookNoPart}</span></p>`
    : nothing;
}
