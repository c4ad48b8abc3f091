import { html, type TemplateResult } from "lit-html";
import type { Ctrl } from "../ctrl";
import { elapsed, phone } from "../format";
import type { Model } from "../model";
import { fill } from "../words";
import { icon } from "./icon";
import { outcome } from "./stages";

/** One notice at a time: a vote not recorded first, then the lost line, then the outcome of the last act. */
export function notices(model: Model, ctrl: Ctrl): TemplateResult {
  const { attempt, state } = model;
  if (attempt && attempt.tries > 0) return notRecorded(model, ctrl);
  if (state.link === "offline") return offline(model);
  return outcome(model);
}

function notRecorded(model: Model, ctrl: Ctrl): TemplateResult {
  const { words, assembly, attempt } = model;
  const call = assembly.phone ? fill(words.callPhone, phone(assembly.phone)) : "";
  return html`<div class="notice notice--alert">
    ${icon("circle-alert")}
    <div>
      <b>${words.notRecorded}</b>${fill(words.retryingTimes, String(attempt!.tries + 1))} ${call}
      <p>
        <button class="btn" type="button" @click=${() => ctrl.retry()}>
          ${icon("refresh-cw")} ${words.retry}
        </button>
      </p>
    </div>
  </div>`;
}

function offline(model: Model): TemplateResult {
  const { words, state } = model;
  return html`<div class="notice notice--alert">
    ${icon("wifi-off")}
    <div>
      <b>${fill(words.offlineFor, elapsed(state.silentFor))}</b>${lastVote(model)} ${words.offlineRetry}
    </div>
  </div>`;
}

export function lastVote(model: Model): string {
  const { words, keptChoice, lastRecordedAt, recorded } = model;
  if (!lastRecordedAt) return "";
  const at = model.times.clock(lastRecordedAt);
  if (keptChoice) return fill(words.offlineLastVote, model.loud(keptChoice), at);
  return recorded.length > 0 ? fill(words.offlineLastVotes, at) : "";
}
