import { html, nothing, type TemplateResult } from "lit-html";
import type { Ctrl } from "../ctrl";
import { voix } from "../format";
import { choices, type Model } from "../model";
import type { Attempt } from "../state";
import { fill, type Words } from "../words";
import type { Choice } from "../wire";
import { icon } from "./icon";

const kinds: Record<Choice, [kind: string, sign: string]> = {
  pour: ["pour", "check"],
  contre: ["contre", "x"],
  abstention: ["abst", "minus"],
};

/** The three buttons, at the same place in the same order in every state of a vote. */
export function actionbar(model: Model, ctrl: Ctrl): TemplateResult | typeof nothing {
  const { words, scene } = model;
  if (scene !== "ballot") return nothing;
  return html`<section class="actionbar" aria-label=${words.yourVote}>
    <div class="actionbar__in">${model.separate ? each(model, ctrl) : three(model, ctrl)}</div>
  </section>`;
}

function each(model: Model, ctrl: Ctrl): TemplateResult {
  const { words, attempt } = model;
  return html`<p class="actionbar__t">
      ${attempt ? onItsWay(model, ctrl) : html`<b>${words.votesOneByOne}</b>`}
    </p>
    <button class="btn btn--ink btn--wide" type="submit" form="ballot" name="choice" value="each">
      ${words.recordThese}
    </button>`;
}

function three(model: Model, ctrl: Ctrl): TemplateResult {
  return html`<p class="actionbar__t">${line(model, ctrl)}</p>
    <div class="ballot" role="group" aria-label=${model.words.yourVote}>
      ${choices.map((choice) => button(model, choice))}
    </div>`;
}

function line(model: Model, ctrl: Ctrl): TemplateResult {
  const { words, attempt, keptChoice, lastRecordedAt, missing, state } = model;
  if (attempt) return onItsWay(model, ctrl);
  if (state.link === "offline" && keptChoice && lastRecordedAt)
    return html`<b
      >${fill(words.recordedVoteIs, model.loud(keptChoice), model.times.clock(lastRecordedAt))}</b
    >`;
  if (missing.length === 0)
    return html`<b>${words.touchAnother}</b
      ><button class="btn--link" type="submit" form="ballot" name="choice" value="withdrawn">
        ${words.withdraw}<span class="only-l">${words.withdrawRest}</span>
      </button>`;
  return html`<b>${fill(words.yourVoteFor, voix(model.tickedVoix))}</b>${
      model.closing
        ? html`<b class="actionbar__close">${model.closing}</b>`
        : html`<span class="muted"
            ><span class="only-l">${words.changeableLong}</span
            ><span class="only-s">${words.changeableShort}</span></span
          >`
    }`;
}

function onItsWay(model: Model, ctrl: Ctrl): TemplateResult {
  const { words, attempt } = model;
  if (attempt!.phase === "waiting")
    return html`<b>${words.waitingToSend}</b
      ><button class="btn--link" type="button" @click=${() => ctrl.retry()}>${words.retry}</button>`;
  return attempt!.phase === "sending" && attempt!.tries === 0
    ? html`<b>${words.sending}</b>`
    : html`<b>${model.notConfirmed}</b>`;
}

/** Once it was sent, nobody knows whether it arrived: it no longer waits to be sent. */
function sentNote(words: Words, { phase, tries }: Attempt): string {
  if (phase === "waiting") return words.waitingToSend;
  return tries === 0 ? words.sendingShort : words.notConfirmedShort;
}

function button(model: Model, choice: Choice): TemplateResult {
  const { words, attempt, commonChoice, state } = model;
  const [kind, sign] = kinds[choice];
  const mine = commonChoice === choice;
  const sent = attempt?.choice === choice;
  const note = sent
    ? html`<span class="vote__mine"><span>${sentNote(words, attempt)}</span></span>`
    : mine
      ? html`<span class="vote__mine"
          >${icon("check")}<span
            >${attempt || state.link === "offline" ? words.recorded : words.yourChoice}</span
          ></span
        >`
      : nothing;
  return html`<button
    class="vote vote--${kind}${sent ? " vote--sent" : ""}"
    type="submit"
    form="ballot"
    name="choice"
    value=${choice}
    aria-pressed=${mine ? "true" : "false"}
    aria-disabled=${state.inert ? "true" : nothing}
  >
    <span class="vote__sw"
      ><svg class="pat" aria-hidden="true">
        <rect width="100%" height="100%" fill="url(#p-${kind})"></rect></svg
      ><span class="disc">${icon(sign)}</span></span
    ><span class="vote__w">${model.word(choice)}</span>${note}
  </button>`;
}
