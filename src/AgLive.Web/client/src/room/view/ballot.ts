import { html, nothing, type TemplateResult } from "lit-html";
import type { Ctrl } from "../ctrl";
import { number, voix } from "../format";
import { choices, type Model } from "../model";
import { fill } from "../words";
import type { BallotChoice, BallotRight, Choice } from "../wire";
import { icon } from "./icon";
import { item, majority } from "./item";
import { receipt } from "./receipt";

export function ballot(model: Model, ctrl: Ctrl): TemplateResult {
  const { words, times, current, recorded, missing, state, closing } = model;
  const round = current!.round!;
  const away = state.link === "offline";
  const kind = away ? " band--quiet" : missing.length > 0 ? " band--flag" : "";
  const title = round.secondVote ? fill(words.secondVote, round.secondVote) : words.voteOpen;
  return html`${recorded.length > 0 ? receipt(model) : nothing}
    <section class="card" aria-label=${words.voteRegion}>
      <div class="band${kind}">
        <h2 id="scene" tabindex="-1">${icon("vote")} ${title}</h2>
        ${
          closing
            ? html`<p class="band__s band__close">${icon("clock")} <b>${closing}</b></p>`
            : html`<p class="band__s">
                ${
                  away
                    ? fill(words.dataOf, times.clock(model.room.serverTime))
                    : fill(words.voteOpenSince, times.hour(round.openedAt))
                }
              </p>`
        }
      </div>
      <form class="card__in" id="ballot" @submit=${(event: SubmitEvent) => submit(event, ctrl)}>
        <button type="submit" disabled hidden></button>
        ${item(model)} ${secondVote(model)} ${majority(model)}
        ${model.rights.map((right) => reduced(model, right))}
        ${model.separate ? rows(model, ctrl) : forWhom(model, ctrl)}
        ${
          away
            ? html`<p>${words.offlineMayChange}</p>
                <p>${words.offlineCall}</p>`
            : nothing
        }
      </form>
    </section>`;
}

function submit(event: SubmitEvent, ctrl: Ctrl): void {
  event.preventDefault();
  const choice = (event.submitter as HTMLButtonElement | null)?.value;
  if (choice === "each") ctrl.voteEach(picked(event.target as HTMLFormElement));
  else if (choice) ctrl.vote(choice as Choice | "withdrawn");
}

function picked(form: HTMLFormElement): BallotChoice[] {
  const fields = form.querySelectorAll<HTMLInputElement>("input[type=radio]:checked");
  return [...fields].map((field) => ({
    coOwnerId: field.name.slice("choice-".length),
    choice: field.value as Choice,
  }));
}

function secondVote({ current, words, firstChoices }: Model): TemplateResult | typeof nothing {
  const round = current!.round!;
  if (!round.secondVote) return nothing;
  return html`<div class="notice">
    ${icon("info")}
    <div>
      ${round.firstVoteSentence ? html`<b>${round.firstVoteSentence}</b>` : nothing} ${words.secondVoteIsNew}
      ${firstChoices ? html`<span>${firstChoices}</span>` : nothing}
    </div>
  </div>`;
}

function reduced({ words }: Model, { voix, reducedFrom }: BallotRight): TemplateResult | typeof nothing {
  if (reducedFrom === null) return nothing;
  return html`<p class="ico-line">
    ${icon("info")}<span>${fill(words.voixReduced, number(voix), number(reducedFrom))}</span>
  </p>`;
}

function link(words: string, separate: boolean, model: Model, ctrl: Ctrl): TemplateResult {
  const follow = (event: Event) => {
    event.preventDefault();
    ctrl.voteSeparately(separate);
  };
  const query = separate ? "?separement=true" : "";
  return html`<p>
    <a class="dl" href="/assemblees/${model.room.assemblyId}/salle${query}" @click=${follow}>${words}</a>
  </p>`;
}

function forWhom(model: Model, ctrl: Ctrl): TemplateResult {
  const { words, rights } = model;
  return html`${
    model.showsTicks
      ? html`<fieldset class="for">
          <legend>${fill(words.choiceWorth, voix(model.tickedVoix))}</legend>
          ${rights.map((right) => tick(model, ctrl, right))}
        </fieldset>`
      : nothing
  }${rights.length > 1 ? link(words.voteSeparately, true, model, ctrl) : nothing}`;
}

function tick(model: Model, ctrl: Ctrl, right: BallotRight): TemplateResult {
  const { words } = model;
  const id = `m-${right.coOwnerId}`;
  const change = (event: Event) => ctrl.tick(right.coOwnerId, (event.target as HTMLInputElement).checked);
  return html`<div class="tick">
    <input
      type="checkbox"
      name="owner"
      id=${id}
      value=${right.coOwnerId}
      .checked=${model.isTicked(right)}
      @change=${change}
    /><label for=${id}
      ><span
        >${model.nameOf(right)}${right.choice ? html`<span class="muted"> · ${fill(words.alreadyVoted, model.word(right.choice))}</span>` : nothing}</span
      ><span class="num muted">${voix(right.voix)}</span></label
    >
  </div>`;
}

function rows(model: Model, ctrl: Ctrl): TemplateResult {
  const { words } = model;
  return html`<p>${words.recordTheseHint}</p>
    ${model.rights.map(
      (right) =>
        html`<fieldset class="one">
          <legend>${model.nameOf(right)} <span class="num muted">${voix(right.voix)}</span></legend>
          ${right.choice ? html`<p class="muted small">${fill(words.alreadyVoted, model.word(right.choice))}</p>` : nothing}
          <div class="choice choice--3">
            ${choices.map((choice) => {
              const id = `r-${right.coOwnerId}-${choice}`;
              return html`<span
                ><input type="radio" name="choice-${right.coOwnerId}" id=${id} value=${choice} /><label
                  for=${id}
                  >${model.word(choice)}</label
                ></span
              >`;
            })}
          </div>
        </fieldset>`,
    )}
    ${link(words.voteTogether, false, model, ctrl)}`;
}
