import { html, nothing, type TemplateResult } from "lit-html";
import { held } from "../format";
import type { Model } from "../model";
import { fill } from "../words";
import { detail } from "./detail";
import { icon } from "./icon";
import { kept } from "./kept";
import { tally } from "./tally";

/** Adopted without being retained is neither a success nor a rejection. */
const marks: Record<string, string> = {
  adopted: "check",
  retained: "check",
  notRetained: "info",
  tied: "info",
};

/** The sentence first, then the table; on paper the same figures in the same order. */
export function result(model: Model): TemplateResult {
  const { words, current, times, numberLabel } = model;
  const round = current!.round!;
  const found = round.result!;
  const { competition } = found;
  const sign = (competition && marks[competition.state]) ?? (found.adopted ? "check" : "x");
  return html`<section class="card" aria-label=${words.resultTitle}>
      <div class="band band--quiet">
        <h2 id="scene" tabindex="-1">${words.resultTitle}</h2>
        ${round.proclaimedAt ? html`<p class="band__s">${fill(words.proclaimedAt, times.hour(round.proclaimedAt))}</p>` : nothing}
      </div>
      <div class="card__in">
        <div class="deed deed--margin">
          <p class="deed__n"><span>${numberLabel}</span> <b class="num">${current!.number}</b></p>
          <div class="deed__body">
            <h3 class="verdict">
              <span class="verdict__w"
                >${icon(sign)} ${competition?.label ?? (found.adopted ? words.adopted : words.rejected)}</span
              ><span class="vh">. </span><span class="verdict__t">${held(current!.title)}</span>
            </h3>
            <p>${found.sentence}</p>
            ${competition ? html`<p>${competition.sentence}</p>` : nothing} ${kept(model, true)}
          </div>
        </div>
        ${tally(model)} ${detail(model)}
        ${found.secondVoteSentence ? html`<p class="rule-plain">${found.secondVoteSentence}</p>` : nothing}
      </div>
    </section>
    <p class="ico-line">
      ${icon("clock")}<span>${found.secondVoteSentence ? words.waitSecondVote : words.waitNext}</span>
    </p>`;
}
