import { html, nothing, type TemplateResult } from "lit-html";
import type { Ctrl } from "../ctrl";
import { number, remaining, voix } from "../format";
import type { Model } from "../model";
import { fill } from "../words";
import { agendaItem } from "./agenda";
import { alerts } from "./alerts";
import { icon } from "./icon";
import { proxyNotes } from "./proxynotes";
import { video } from "./video";

/** Before, around and after the votes: what an official sheet says. */
const sheet = (title: string, matter: TemplateResult): TemplateResult =>
  html`<section class="sheet sheet--official" aria-labelledby="scene">
    <div class="card__in">
      <h2 id="scene" tabindex="-1">${title}</h2>
      ${matter}
    </div>
  </section>`;

/** The assembly was moved to another date. */
const moved = ({ assembly }: Model): TemplateResult | typeof nothing =>
  assembly.notice
    ? html`<div class="notice">
        ${icon("clock")}
        <div>${assembly.notice}</div>
      </div>`
    : nothing;

export function calledOff({ words, assembly }: Model): TemplateResult {
  return sheet(
    words.calledOffTitle,
    html`${assembly.notice ? html`<p>${assembly.notice}</p>` : nothing}
      <p>${words.calledOffText}</p>
      <p><a class="btn" href="/assemblees">${words.backToAssemblies}</a></p>`,
  );
}

export function convened(model: Model): TemplateResult {
  const { words, assembly, times } = model;
  const { startsAt, lobbyOpensAt } = assembly;
  return sheet(
    words.convenedTitle,
    html`${moved(model)}
      <p>${fill(words.convenedWhen, assembly.kind, times.longDay(startsAt), times.hour(startsAt))}</p>
      <p>${fill(words.convenedLobby, times.longDay(lobbyOpensAt), times.hour(lobbyOpensAt))}</p>
      <p class="ico-line">
        ${icon("clock")}<span
          ><b>${fill(words.convenedOpensIn, remaining(Date.parse(lobbyOpensAt) - model.now))}</b></span
        >
      </p>
      <div>
        <h3>${words.readyTitle}</h3>
        <ol class="steps">
          <li>${words.readyTest}</li>
          <li>${words.readyCharge}</li>
          <li>${words.readyBack}</li>
        </ol>
      </div>
      <div class="btns">
        <a class="btn btn--ink" href="/assemblees/${model.room.assemblyId}">${words.readyPrepare}</a
        ><a class="btn" href="/assemblees/${model.room.assemblyId}/agenda.ics" download
          >${words.readyCalendar}</a
        >
      </div>
      ${voixTables(model)} ${proxyNotes(model)}`,
  );
}

export function lobby(model: Model, ctrl: Ctrl): TemplateResult {
  const { words, assembly, times } = model;
  const open = (event: Event) => {
    event.preventDefault();
    ctrl.openSheet();
  };
  return html`${sheet(
    words.lobbyTitle,
    html`${moved(model)}
      <p>${fill(words.lobbyStarts, times.hour(assembly.startsAt))}</p>
      <div>
        <h3>${words.whatWillHappen}</h3>
        <ol class="steps">
          <li>${words.happenSign}</li>
          <li>${words.happenVote}</li>
          <li>${words.happenResult}</li>
        </ol>
      </div>
      ${voixTables(model)} ${proxyNotes(model)} ${video(model, ctrl)}
      <a
        class="btn btn--flag btn--wide room__enter"
        href="/assemblees/${model.room.assemblyId}/salle?etape=feuille"
        @click=${open}
        >${words.participate}</a
      >`,
  )}${alerts(model, ctrl, true)}`;
}

function voixTables({ words, own, held }: Model): TemplateResult {
  const keys = own[0]?.voix ?? [];
  return html`${
    keys.length > 0
      ? table(
          words.voixByKey,
          words.keyColumn,
          words.tallyVoix,
          keys.map((key) => [key.label, fill(words.outOf, number(key.voix), number(key.total))]),
        )
      : nothing
  }${keys.map(({ label, voix, reducedFrom }) =>
    reducedFrom === null
      ? nothing
      : html`<p class="muted small">
          ${fill(words.voixReducedOn, label, number(voix), number(reducedFrom))}
        </p>`,
  )}${
    held.length > 0
      ? table(
          words.proxiesYouHold,
          words.inTheNameOf,
          words.tallyVoix,
          held.map((mandate) => [mandate.name, voix(mandate.voix[0]?.voix ?? 0)]),
        )
      : nothing
  }`;
}

function table(caption: string, first: string, second: string, rows: [string, string][]): TemplateResult {
  return html`<table class="table">
    <caption>
      ${caption}
    </caption>
    <thead class="vh">
      <tr>
        <th scope="col">${first}</th>
        <th scope="col">${second}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([head, value]) =>
          html`<tr>
            <th scope="row">${head}</th>
            <td class="r">${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export function left(model: Model, ctrl: Ctrl): TemplateResult {
  const { words, me, times } = model;
  const back = (event: Event) => {
    event.preventDefault();
    ctrl.openSheet();
  };
  return sheet(
    words.leftTitle,
    html`${me.leftAt ? html`<p>${fill(words.leftAt, times.hour(me.leftAt))}</p>` : nothing}
      <p>${words.leftText}</p>
      <p>
        <a class="dl" href="/assemblees/${model.room.assemblyId}/salle/mes-votes">${words.myVotesTitle}</a>
      </p>
      <a
        class="btn btn--ink room__enter"
        href="/assemblees/${model.room.assemblyId}/salle?etape=feuille"
        @click=${back}
        >${words.comeBack}</a
      >
      <p><a href="/assemblees/${model.room.assemblyId}/pouvoirs">${words.giveProxyOnLeaving}</a></p>`,
  );
}

export function ended(model: Model): TemplateResult {
  const { words, assembly, times } = model;
  return sheet(
    words.endedTitle,
    html`${assembly.endedAt ? html`<p>${fill(words.endedAt, times.hour(assembly.endedAt))}</p>` : nothing}
      <p>${words.endedText}</p>
      <ol class="agenda-list">
        ${model.room.agenda.map((point) => agendaItem(model, point))}
      </ol>
      <div class="btns">
        <a class="btn btn--ink" href="/assemblees/${model.room.assemblyId}/salle/mes-votes"
          >${words.myVotesTitle}</a
        ><a class="btn" href="/assemblees">${words.backToAssemblies}</a>
      </div>`,
  );
}

export function visitor({ words, room }: Model): TemplateResult {
  return sheet(
    words.visitorTitle,
    html`<p>${words.visitorText}</p>
      <p><a class="btn btn--ink" href="/assemblees/${room.assemblyId}/console">${words.openConsole}</a></p>`,
  );
}

/** Why the last act was refused, or what it did. */
export function outcome({ state }: Model): TemplateResult {
  return html`${
    state.problem
      ? html`<div class="notice notice--alert" role="alert">
          ${icon("circle-alert")}
          <div>${state.problem}</div>
        </div>`
      : nothing
  }${
    state.word
      ? html`<div class="notice" role="status">
          ${icon("info")}
          <div>${state.word}</div>
        </div>`
      : nothing
  }`;
}
