import { html, nothing, type TemplateResult } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import type { Ctrl } from "../ctrl";
import { voix } from "../format";
import { generalVoix, type Model } from "../model";
import { strokesOf, type Pad } from "../pad";
import { fill } from "../words";
import { icon } from "./icon";
import { proxyNotes } from "./proxynotes";
import { video } from "./video";

/** The attendance sheet: drawn, or signed with one's name; for oneself and each mandate ticked. */
export function sheet(model: Model, ctrl: Ctrl, pad: Pad): TemplateResult {
  const { words, assembly, times, me, state, current } = model;
  const day = times.day(assembly.startsAt);
  return html`<section class="sheet sheet--official" aria-labelledby="scene">
      <form class="card__in" id="sheet" @submit=${(event: SubmitEvent) => submit(event, model, ctrl, pad)}>
        <div class="sign__head">
          <p><span class="flag">${icon("pen-line")} ${words.sheetFlag}</span></p>
          <h2 class="sign__title" id="scene" tabindex="-1">${words.sheetTitle}</h2>
        </div>
        ${current?.round?.state === "open" || current?.round?.state === "closing" ? html`<p><b>${words.sheetVoteOpen}</b></p>` : nothing}
        ${state.videoOpened ? html`<p>${words.videoOpened}</p>` : nothing}
        <p class="deed__text">${fill(words.sheetDeclares, assembly.kind, day, assembly.condominium)}</p>
        <fieldset class="for">
          <legend>${words.sheetSignFor}</legend>
          ${me.mandates.map((mandate) => {
            const id = `s-${mandate.coOwnerId}`;
            return html`<div class="tick">
              <input type="checkbox" name="owner" id=${id} value=${mandate.coOwnerId} checked /><label
                for=${id}
                ><span>${mandate.self ? mandate.name : fill(words.sheetProxy, mandate.name)}</span
                ><span class="num muted">${voix(mandate.voix[0]?.voix ?? 0)}</span></label
              >
            </div>`;
          })}
          <p class="tick__total">
            <b>${words.sheetTotal}</b><b class="num">${voix(generalVoix(me.mandates))}</b>
          </p>
        </fieldset>
        ${me.mandates.map(({ notice }) => (notice ? html`<p class="ico-line">${icon("info")}<span>${notice}</span></p>` : nothing))}
        ${proxyNotes(model)} ${way(model, ctrl)} ${state.signing.drawn ? drawn(model, pad) : typed(model)}
        <div class="btns btns--ends">
          ${state.signing.drawn ? html`<button class="btn" type="button" @click=${() => pad.clear()}>${icon("eraser")} ${words.sheetErase}</button>` : nothing}
          <button
            class="btn btn--ink btn--grow"
            type="submit"
            aria-disabled=${state.signing.busy ? "true" : nothing}
          >
            ${state.signing.busy ? words.sheetSigning : words.sheetSign}
          </button>
        </div>
        <p class="muted small">${words.sheetNote}</p>
      </form>
    </section>
    ${model.videoUrl ? html`<section class="card"><div class="card__in">${video(model, ctrl)}</div></section>` : nothing}`;
}

function way({ words, state }: Model, ctrl: Ctrl): TemplateResult {
  const radio = (id: string, label: string, isDrawn: boolean) =>
    html`<span
      ><input
        type="radio"
        name="way"
        id=${id}
        .checked=${state.signing.drawn === isDrawn}
        @change=${() => ctrl.setDrawn(isDrawn)}
      /><label for=${id}>${label}</label></span
    >`;
  return html`<fieldset>
    <legend class="vh">${words.sheetWay}</legend>
    <div class="choice choice--sign">
      ${radio("way-draw", words.sheetDraw, true)}${radio("way-type", words.sheetType, false)}
    </div>
  </fieldset>`;
}

function drawn({ words }: Model, pad: Pad): TemplateResult {
  return html`<div>
    <p class="sign__label"><b>${words.sheetYourSignature}</b></p>
    <div class="pad">
      <canvas role="img" aria-label=${words.sheetYourSignature} ${ref(pad.attach)}></canvas
      ><span class="pad__line"></span><span class="pad__x">${words.sheetAboveLine}</span>
    </div>
  </div>`;
}

function typed({ words, me }: Model): TemplateResult {
  return html`<div class="field">
    <label for="typed">${words.sheetTypeLabel}</label>
    <input
      class="input"
      id="typed"
      name="typed"
      autocomplete="name"
      maxlength="200"
      aria-describedby="typed-hint"
    />
    <p class="hint" id="typed-hint">${fill(words.sheetTypeHint, me.name)}</p>
  </div>`;
}

function submit(event: SubmitEvent, { words, state }: Model, ctrl: Ctrl, pad: Pad): void {
  event.preventDefault();
  const form = new FormData(event.target as HTMLFormElement);
  const owners = form.getAll("owner").map(String);
  if (state.signing.drawn) {
    if (pad.isEmpty) ctrl.say(words.sheetEmpty);
    else void ctrl.sign("drawn", strokesOf(pad.groups), owners);
    return;
  }
  const name = String(form.get("typed") ?? "").trim();
  if (name) void ctrl.sign("typed", name, owners);
  else ctrl.say(words.sheetNoName);
}
