import { html, nothing, type TemplateResult } from "lit-html";
import type { Ctrl } from "../ctrl";
import type { Model } from "../model";
import { fill } from "../words";
import { icon } from "./icon";

/** The warning, then the link: the videoconference opens in another tab and this one stays in the room (AG-08). */
export function video(model: Model, ctrl: Ctrl): TemplateResult | typeof nothing {
  const { words, videoUrl } = model;
  if (!videoUrl) return nothing;
  return html`<div class="notice">
      ${icon("info")}
      <div><b>${words.videoWarningTitle}</b>${words.videoWarning}</div>
    </div>
    <p>
      <a class="btn" href=${videoUrl} target="_blank" rel="noopener" @click=${() => ctrl.videoOpened()}
        >${icon("video")} ${words.openVideo}<span class="vh">${words.openVideoNewTab}</span></a
      >
    </p>
    ${
      model.assembly.dialIn
        ? html`<p class="ico-line">
            ${icon("phone")}<span>${fill(words.dialIn, model.assembly.dialIn)}</span>
          </p>`
        : nothing
    }`;
}

/** The same in one line, for whoever is already present. */
export function videoAgain({ words, videoUrl }: Model): TemplateResult | typeof nothing {
  if (!videoUrl) return nothing;
  return html`<p class="ico-line">
    ${icon("video")}<span
      >${words.videoShort}
      <a href=${videoUrl} target="_blank" rel="noopener"
        >${words.openVideo}<span class="vh">${words.openVideoNewTab}</span></a
      ></span
    >
  </p>`;
}
