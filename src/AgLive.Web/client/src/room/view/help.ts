import { html, nothing, type TemplateResult } from "lit-html";
import type { Ctrl } from "../ctrl";
import { phone, phoneHref } from "../format";
import type { Model } from "../model";
import { alerts } from "./alerts";
import { icon } from "./icon";
import { videoAgain } from "./video";

/** At the same place in every state: the videoconference, help, the telephone, the way out. */
export function help(model: Model, ctrl: Ctrl): TemplateResult {
  const { words, scene, me, assembly } = model;
  const may = scene !== "convened" && scene !== "ended" && scene !== "visitor" && scene !== "calledOff";
  const here = me.status === "present";
  return html`${here && scene !== "ended" ? videoAgain(model) : nothing}
    <div class="help">
      ${may ? html`<form @submit=${does(() => ctrl.callForHelp())}><button class="btn--link" type="submit">${icon("life-buoy")} ${words.cannotVote}</button></form>` : nothing}
      <a href="/aide/assemblee" target="_blank" rel="noopener"
        >${icon("circle-help")} ${words.helpPage}<span class="vh">${words.openVideoNewTab}</span></a
      >
      ${me.seat ? html`<a href="/assemblees/${model.room.assemblyId}/bureau">${icon("eye")} ${words.bureauView}</a>` : nothing}
      ${assembly.phone ? html`<a href=${phoneHref(assembly.phone)}>${icon("phone")} ${phone(assembly.phone)}</a>` : nothing}
    </div>
    ${here && scene !== "ended" ? alerts(model, ctrl) : nothing}
    ${
      here && scene !== "ended"
        ? html`<details class="leave">
            <summary>${words.leaveSession}</summary>
            <form @submit=${does(() => ctrl.leave())}>
              <p>${words.leaveSure}</p>
              <button class="btn" type="submit">${words.leaveNow}</button>
            </form>
          </details>`
        : nothing
    }`;
}

const does = (act: () => void) => (event: Event) => {
  event.preventDefault();
  act();
};
