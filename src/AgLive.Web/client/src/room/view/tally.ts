import { html, nothing, type TemplateResult } from "lit-html";
import { number, percent, voix, width } from "../format";
import { sum, type Model } from "../model";
import { fill } from "../words";
import type { ResultLine, RoundResult } from "../wire";

const kinds: Record<string, string> = { pour: "pour", contre: "contre", abstention: "abst" };

/** One table whose second cell is the bar; the threshold crosses the bar of Pour only. */
export function tally(model: Model): TemplateResult {
  const { words, current } = model;
  const found = current!.round!.result!;
  const { total, threshold } = found;
  const unit = html`<span class="only-tally-s">${words.tallyVoixUnit}</span>`;
  return html`<table class="tally" role="table">
    <caption>
      ${fill(words.tallyCaption, current!.number)}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${words.tallyAnswer}</th>
        <th role="columnheader" scope="col" class="tally__bar">
          <span class="vh"
            >${threshold === null ? words.tallyShare : fill(words.tallyThreshold, voix(threshold))}</span
          >${threshold === null ? nothing : html`<svg class="seuil-line" aria-hidden="true"><text x=${width(threshold, total)} y="1.1em" text-anchor="middle">${fill(words.tallyThreshold, voix(threshold))}</text></svg>`}
        </th>
        <th role="columnheader" scope="col" class="r">${words.tallyVoix}</th>
        <th role="columnheader" scope="col" class="r">${fill(words.tallyOutOf, number(total))}</th>
        <th role="columnheader" scope="col" class="r">${words.tallyHeads}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${found.lines.map(
        (line) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${line.label}</th>
            <td role="cell" class="tally__bar">${bar(line, found)}</td>
            <td role="cell" class="r tally__v">${number(line.voix)}${unit}</td>
            <td role="cell" class="r tally__p">${percent(line.voix, total)}</td>
            <td role="cell" class="r tally__h">
              ${number(line.heads)}<span class="only-tally-s"
                >${line.heads < 2 ? words.tallyHeadUnit : words.tallyHeadsUnit}</span
              >
            </td>
          </tr>`,
      )}
    </tbody>
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row">${words.tallyAll}</th>
        <td role="cell" class="tally__bar"></td>
        <td role="cell" class="r tally__v">${number(total)}${unit}</td>
        <td role="cell" class="r tally__p">${percent(total, total)}</td>
        <td role="cell" class="r tally__h">
          ${number(sum(found.lines.map((line) => line.heads)))}<span class="only-tally-s"
            >${words.tallyOwnersUnit}</span
          >
        </td>
      </tr>
    </tfoot>
  </table>`;
}

function bar(line: ResultLine, { total, threshold }: RoundResult): TemplateResult {
  const kind = kinds[line.answer];
  const long = width(line.voix, total);
  if (!kind)
    return html`<svg class="tb" aria-hidden="true">
      <rect class="tb__frame"></rect>
      <rect class="tb__empty" width=${long}></rect>
    </svg>`;
  if (kind !== "pour" || threshold === null)
    return html`<svg class="tb" aria-hidden="true">
      <rect class="tb__frame"></rect>
      <rect width=${long} height="100%" fill="url(#p-${kind})"></rect>
    </svg>`;
  const mark = width(threshold, total);
  return html`<svg class="tb" aria-hidden="true">
    <rect class="tb__frame"></rect>
    <rect width=${long} height="100%" fill="url(#p-${kind})"></rect>
    <line class="tb__seuil-gap" x1=${mark} x2=${mark} y1="0" y2="100%"></line>
    <line class="tb__seuil" x1=${mark} x2=${mark} y1="0" y2="100%"></line>
  </svg>`;
}
