import { html, nothing, type TemplateResult } from "lit-html";
import type { Ctrl } from "../ctrl";
import type { Model } from "../model";
import { fill } from "../words";
import { icon } from "./icon";
import { item } from "./item";

/** What the operator tells everybody: the session suspended, a message, another videoconference. */
export function conduct(model: Model, ctrl: Ctrl): TemplateResult {
  return html`${suspension(model)} ${message(model)} ${video(model, ctrl)}`;
}

function suspension({ words, suspended, scene }: Model): TemplateResult | typeof nothing {
  if (!suspended || (scene !== "ballot" && scene !== "sheet")) return nothing;
  return html`<div class="notice" id="suspension">
    ${icon("pause")}
    <div><b>${suspended}</b>${scene === "ballot" ? words.suspendedVote : words.suspendedSheet}</div>
  </div>`;
}

function message({ words, room, scene, times }: Model): TemplateResult | typeof nothing {
  if (!room.message || scene === "ended") return nothing;
  return html`<div class="notice" id="message">
    ${icon("message-square")}
    <div>
      <b>${fill(words.messageTitle, times.hour(room.message.at))}</b
      ><span class="room-message">${room.message.text}</span>
    </div>
  </div>`;
}

function video({ words, state, videoUrl }: Model, ctrl: Ctrl): TemplateResult | typeof nothing {
  if (!state.videoChanged || !videoUrl) return nothing;
  return html`<div class="notice notice--flag" id="video-changed">
    ${icon("video")}
    <div>
      <b>${words.videoChanged}</b>${words.videoChangedText}
      <p>
        <a class="btn" href=${videoUrl} target="_blank" rel="noopener" @click=${() => ctrl.videoOpened()}
          >${words.openVideo}<span class="vh">${words.openVideoNewTab}</span></a
        >
      </p>
    </div>
  </div>`;
}

/** The session is suspended and there is nothing to vote on (V15). */
export function suspendedScene(model: Model): TemplateResult {
  const { words, times, room, suspended, current } = model;
  const { since, reason } = room.suspension!;
  const state = current?.round?.state;
  const settled = state === "proclaimed" || state === "cancelled";
  return html`<section class="card" aria-labelledby="scene">
    <div class="band band--quiet">
      <h2 id="scene" tabindex="-1">${icon("pause")} ${suspended}</h2>
      <p class="band__s">${fill(words.suspendedSince, times.hour(since))}</p>
    </div>
    <div class="card__in">
      ${reason ? html`<p><b>${reason}</b></p>` : nothing}
      <p class="ico-line">${icon("clock")}<span>${words.suspendedText}</span></p>
      ${settled ? nothing : item(model)}
    </div>
  </section>`;
}
