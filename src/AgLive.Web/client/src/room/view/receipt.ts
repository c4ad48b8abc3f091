import { html, nothing, type TemplateResult } from "lit-html";
import { voix } from "../format";
import type { Model } from "../model";
import { fill } from "../words";
import type { BallotRight } from "../wire";
import { icon } from "./icon";

/** Drawn from what the server acknowledged, never from a click. */
export function receipt(model: Model): TemplateResult {
  const { words, recorded, keptChoice, lastRecordedAt, leftOver } = model;
  const at = lastRecordedAt ? model.times.clock(lastRecordedAt) : "";
  const title = keptChoice ? fill(words.yourVoteIs, model.loud(keptChoice)) : words.yourVotesDiffer;
  return html`<section class="receipt" aria-labelledby="receipt">
      <div class="receipt__h">
        <span class="seal">${icon("check")}</span>
        <div>
          <h2 class="receipt__t" id="receipt" tabindex="-1">${title}</h2>
          <p>${fill(keptChoice ? words.recordedAt : words.allRecordedAt, at)}</p>
        </div>
      </div>
      <div class="receipt__b">
        <table class="table table--tally">
          <caption class="vh">
            ${words.receiptsCaption}
          </caption>
          <thead class="vh">
            <tr>
              <th scope="col">${words.inTheNameOf}</th>
              ${keptChoice ? nothing : html`<th scope="col">${words.yourVote}</th>`}
              <th scope="col">${words.tallyVoix}</th>
              <th scope="col">${words.receipt}</th>
            </tr>
          </thead>
          <tbody>
            ${recorded.map(
              (right) =>
                html`<tr>
                  <th scope="row">
                    ${model.plainName(right)}${right.byHand ? html`<span class="muted small"> · ${words.enteredByHand}</span>` : nothing}
                  </th>
                  ${keptChoice ? nothing : html`<td>${model.word(right.choice)}</td>`}
                  <td class="r">${voix(right.voix)}</td>
                  <td class="r">${fill(words.receiptNumber, right.receipt?.number ?? "")}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        ${recorded.map((right) => byHand(model, right))}
      </div>
    </section>
    ${leftOver ? html`<p><span class="flag">${icon("vote")} ${leftOver}</span></p>` : nothing}`;
}

/** What was entered in his name is said to him, with its reason and its witness. */
function byHand(model: Model, right: BallotRight): TemplateResult | typeof nothing {
  if (!right.hand) return nothing;
  const { motive, witness } = right.hand;
  const sentence = right.self ? model.words.handSelf : model.words.handOther;
  return html`<p class="ico-line receipt__hand">
    ${icon("pen-line")}<span>${fill(sentence, motive, witness, right.name)}</span>
  </p>`;
}
