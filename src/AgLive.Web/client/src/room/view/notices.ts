import { html, nothing, type TemplateResult } from "lit-html";
import type { Ctrl } from "../ctrl";
import { elapsed, phone } from "../format";
import type { Model } from "../model";
import { fill } from "../words";
import { icon } from "./icon";
import { outcome } from "./stages";

/**
 * One notice at a time: no session, then a vote not confirmed, then the lost line, then a vote waited for, then the outcome of
 * the last act, then another device.
 */
export function notices(model: Model, ctrl: Ctrl): TemplateResult {
  const { attempt, state } = model;
  if (state.signedOut) return signedOut(model);
  if (attempt && attempt.tries > 0) return notConfirmed(model, ctrl);
  if (state.link === "offline") return offline(model);
  if (model.isNudged) return nudged(model);
  if (state.problem || state.word || !model.isElsewhere) return outcome(model);
  return elsewhere(model, ctrl);
}

function signedOut({ words, room }: Model): TemplateResult {
  const back = encodeURIComponent(`/assemblees/${room.assemblyId}/salle`);
  return html`<div class="notice notice--alert">
    ${icon("lock")}
    <div>
      <b>${words.signedOut}</b>${words.signedOutText}
      <p><a class="btn btn--ink" href="/connexion?returnUrl=${back}">${words.signInAgain}</a></p>
    </div>
  </div>`;
}

function nudged({ words }: Model): TemplateResult {
  return html`<div class="notice notice--flag">
    ${icon("hand")}
    <div><b>${words.nudged}</b>${words.nudgedText}</div>
  </div>`;
}

/** V16: both devices go on working; the notice stays until it is read. */
function elsewhere({ words }: Model, ctrl: Ctrl): TemplateResult {
  return html`<div class="notice">
    ${icon("smartphone")}
    <div>
      <b>${words.alsoElsewhere}</b>${words.alsoElsewhereText}
      <p>
        <button class="btn" type="button" @click=${() => ctrl.continueHere()}>${words.continueHere}</button>
      </p>
    </div>
  </div>`;
}

function notConfirmed(model: Model, ctrl: Ctrl): TemplateResult {
  const { words, assembly, attempt } = model;
  const call = assembly.phone ? fill(words.callPhone, phone(assembly.phone)) : "";
  return html`<div class="notice notice--alert">
    ${icon("circle-alert")}
    <div>
      <b>${model.notConfirmed}</b>${lastVote(model)} ${words.serverSilent}
      ${fill(words.retryingTimes, String(attempt!.tries + 1))} ${call}
      <p>
        <button class="btn" type="button" @click=${() => ctrl.retry()}>
          ${icon("refresh-cw")} ${words.retry}
        </button>
        <button class="btn" type="button" @click=${() => void ctrl.callForHelp()}>
          ${icon("life-buoy")} ${words.cannotVote}
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
      ${waits(model)}
    </div>
  </div>`;
}

/** A choice made without a line is never said to be recorded. */
function waits(model: Model): TemplateResult | typeof nothing {
  const { words, attempt } = model;
  if (!attempt) return nothing;
  const said = attempt.choice
    ? fill(words.waitsToBeSent, model.loud(attempt.choice))
    : words.votesWaitToBeSent;
  return html`<p class="notice__p"><b>${said}</b>${words.waitsNotRecorded}</p>`;
}

export function lastVote(model: Model): string {
  const { words, keptChoice, lastRecordedAt, recorded } = model;
  if (!lastRecordedAt) return "";
  const at = model.times.clock(lastRecordedAt);
  if (keptChoice) return fill(words.offlineLastVote, model.loud(keptChoice), at);
  return recorded.length > 0 ? fill(words.offlineLastVotes, at) : "";
}
