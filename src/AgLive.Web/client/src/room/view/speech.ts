import { html, nothing, type TemplateResult } from "lit-html";
import type { Ctrl } from "../ctrl";
import { number } from "../format";
import type { Model } from "../model";
import type { RaisedHand } from "../wire";
import { fill, type Words } from "../words";
import { icon } from "./icon";

/** Asking to speak: silent for everybody but the operator and the president; nothing here is announced. */
export function speech(model: Model, ctrl: Ctrl): TemplateResult | typeof nothing {
  const { words, me, assembly } = model;
  if (me.status !== "present" || assembly.stage !== "inSession") return nothing;
  const { hand } = me;
  return html`${
    assembly.speaker && hand?.place !== 0
      ? html`<p class="ico-line">
          ${icon("message-square")}<span>${fill(words.speechSpeaker, assembly.speaker)}</span>
        </p>`
      : nothing
  }${
    hand
      ? up(words, hand.place, () => void ctrl.lowerHand())
      : assembly.speechOpen
        ? ask(words, (kind, text) => void ctrl.raiseHand(kind, text))
        : html`<p class="muted">${words.speechClosed}</p>`
  }${me.hands.length > 0 ? queue(words, me.hands) : nothing}`;
}

function up(words: Words, place: number, lower: () => void): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    lower();
  };
  return html`<section class="speech" aria-label=${words.speechTitle}>
    <p class="ico-line">${icon("hand")}<b>${placeWords(words, place)}</b></p>
    <form @submit=${submit}>
      <button class="btn" type="submit">${place === 0 ? words.speechDone : words.speechLower}</button>
    </form>
  </section>`;
}

function placeWords(words: Words, place: number): string {
  if (place === 0) return words.speechFloor;
  if (place === 1) return words.speechUpFirst;
  const before = place === 2 ? words.speechBeforeOne : fill(words.speechBeforeMany, number(place - 1));
  return fill(words.speechUp, before);
}

function ask(words: Words, raise: (kind: string, text: string) => void): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    raise(field(said, "kind"), field(said, "text"));
  };
  const way = (kind: string, label: string, checked = false) =>
    html`<div class="tick">
      <input type="radio" id="sp-${kind}" name="kind" value=${kind} ?checked=${checked} /><label
        for="sp-${kind}"
        >${label}</label
      >
    </div>`;
  return html`<details class="speech" id="speech">
    <summary>${icon("hand")} ${words.speechAsk}</summary>
    <form class="stack" @submit=${submit}>
      <fieldset class="ways">
        <legend>${words.speechKindLegend}</legend>
        ${way("speak", words.speechSpeak, true)}${way("question", words.speechQuestion)}${way(
          "order",
          words.speechOrder,
        )}
      </fieldset>
      <div class="field">
        <label for="sp-text">${words.speechText}</label
        ><span class="hint" id="sp-text-h">${words.speechTextHint}</span
        ><input
          class="input"
          id="sp-text"
          name="text"
          maxlength="140"
          autocomplete="off"
          aria-describedby="sp-text-h"
        />
      </div>
      <button class="btn btn--ink" type="submit">${words.speechRaise}</button>
    </form>
  </details>`;
}

const field = (said: FormData, name: string): string => {
  const value = said.get(name);
  return typeof value === "string" ? value : "";
};

function queue(words: Words, hands: RaisedHand[]): TemplateResult {
  const kinds: Record<string, string> = { question: words.speechQuestion, order: words.speechOrder };
  return html`<section class="speech" aria-labelledby="hands-t">
    <h2 class="speech__t" id="hands-t">${words.speechQueue}</h2>
    <ol class="steps">
      ${hands.map(
        ({ name, kind, text, state }) =>
          html`<li>
            ${state === "speaking" ? fill(words.speechQueueSpeaks, name) : name},
            ${kinds[kind] ?? words.speechSpeak}${text ? `\u00a0: ${text}` : ""}
          </li>`,
      )}
    </ol>
  </section>`;
}
