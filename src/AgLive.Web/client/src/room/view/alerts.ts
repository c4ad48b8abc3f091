import { html, nothing, type TemplateResult } from "lit-html";
import type { Ctrl } from "../ctrl";
import type { Model } from "../model";
import type { AlertWay } from "../state";
import type { Words } from "../words";

/** « Être prévenu d'un vote »: each way in words with its state, changed by a tap. Drawn by the script alone: without it none works. */
export function alerts(model: Model, ctrl: Ctrl, open = false): TemplateResult | typeof nothing {
  const { words, state } = model;
  if (!state.alerts) return nothing;
  const matter = html`<p>${words.alertsWhy}</p>
    <div class="for">${state.alerts.map((way) => line(words, way, ctrl))}</div>`;
  return open
    ? html`<section class="card" aria-labelledby="alerts">
        <div class="card__in alerts">
          <h3 id="alerts">${words.alertsTitle}</h3>
          ${matter}
        </div>
      </section>`
    : html`<details class="alerts">
        <summary>${words.alertsTitle}</summary>
        ${matter}
      </details>`;
}

function line(words: Words, { kind, state }: AlertWay, ctrl: Ctrl): TemplateResult {
  const id = `alert-${kind}`;
  return html`<div class="tick">
    <input
      type="checkbox"
      id=${id}
      .checked=${state === "on" || state === "touch"}
      ?disabled=${state === "unable"}
      @change=${(event: Event) => ctrl.setAlert(kind, (event.target as HTMLInputElement).checked)}
    /><label for=${id}
      ><span>${nameOf(words, kind)}</span> <span class="muted">${stateOf(words, state)}</span></label
    >
  </div>`;
}

function nameOf(words: Words, kind: AlertWay["kind"]): string {
  return {
    sound: words.alertSound,
    vibration: words.alertVibration,
    notice: words.alertNotice,
    awake: words.alertAwake,
  }[kind];
}

function stateOf(words: Words, state: AlertWay["state"]): string {
  return {
    on: words.alertOn,
    off: words.alertOff,
    unable: words.alertUnable,
    barred: words.alertBarred,
    touch: words.alertTouch,
  }[state];
}
