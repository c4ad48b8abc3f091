import { html, nothing, type TemplateResult } from "lit-html";
import type { Model } from "../model";
import type { TestLine } from "../wire";
import { icon } from "./icon";

/** « Détail du calcul »: every sentence comes ready from the server, nothing is computed here. */
export function detail(model: Model): TemplateResult {
  const { words, counted } = model;
  const found = model.current!.round!.result!.detail;
  return html`<details class="how">
    <summary>${words.howCounted}</summary>
    <div class="how__in">
      <p><b>${found.rule}.</b> ${found.asks}</p>
      ${tests(found.tests)}
      ${
        found.secondVoteTests.length > 0
          ? html`<h4>${words.howSecondVote}</h4>
              ${tests(found.secondVoteTests)}`
          : nothing
      }
      ${found.reduction ? html`<p>${found.reduction}</p>` : nothing}
      ${list(
        words.howLeftOut,
        found.leftOut.map((line) => line.sentence),
      )}
      ${list(words.howReadings, found.readings)}
      ${list(
        words.howYou,
        counted.map((line) => model.countedAs(line)),
      )}
      <p class="muted small">${found.article}</p>
    </div>
  </details>`;
}

const tests = (all: TestLine[]): TemplateResult =>
  html`<ul class="tests">
    ${all.map(
      (test) =>
        html`<li class="ico-line">
          ${icon(test.holds ? "check" : "x")}<span><b>${test.needed}</b> ${test.sentence}</span>
        </li>`,
    )}
  </ul>`;

const list = (title: string, lines: string[]): TemplateResult | typeof nothing =>
  lines.length === 0
    ? nothing
    : html`<h4>${title}</h4>
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>`;
