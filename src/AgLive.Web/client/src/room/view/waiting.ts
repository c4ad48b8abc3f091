import { html, nothing, type TemplateResult } from "lit-html";
import type { Model } from "../model";
import { fill } from "../words";
import { icon } from "./icon";
import { item, majority } from "./item";
import { kept } from "./kept";

const clock = (text: string): TemplateResult =>
  html`<p class="ico-line">${icon("clock")}<span>${text}</span></p>`;

function card(title: TemplateResult | string, since: string | null, matter: TemplateResult): TemplateResult {
  return html`<section class="card" aria-labelledby="scene">
    <div class="band band--quiet">
      <h2 id="scene" tabindex="-1">${title}</h2>
      ${since ? html`<p class="band__s">${since}</p>` : nothing}
    </div>
    <div class="card__in">${matter}</div>
  </section>`;
}

export function waiting(model: Model): TemplateResult {
  const [title, text] = sayWaiting(model);
  const { setAside } = model;
  return card(
    title,
    null,
    html`${item(model)} ${setAside ? motive(model, setAside.motive) : majority(model)} ${clock(text)}`,
  );
}

function motive({ words }: Model, why: string | null): TemplateResult {
  return html`<div class="notice">
    ${icon("info")}
    <div>${fill(words.cancelledMotive, why ?? "")}</div>
  </div>`;
}

function sayWaiting({ words, scene, assembly, current, setAside }: Model): [string, string] {
  if (setAside)
    return [setAside.state === "withdrawn" ? words.withdrawnTitle : words.postponedTitle, words.setAsideText];
  if (scene === "fetching") return [words.voteOpen, words.waitBallot];
  if (assembly.stage === "lobby" || assembly.stage === "convened")
    return [words.waitSession, words.waitSessionText];
  if (!current) return [words.waitFirst, words.waitFirstText];
  return [words.waitDiscussed, current.majority ? words.waitVote : words.waitInformation];
}

export function counting(model: Model): TemplateResult {
  const { words, times, current } = model;
  const round = current!.round!;
  return card(
    words.countingTitle,
    round.closedAt && fill(words.countingSince, times.hour(round.closedAt)),
    html`${item(model)} ${kept(model, false)} ${clock(words.countingText)}`,
  );
}

export function cancelled(model: Model): TemplateResult {
  const { words, current } = model;
  const motive = current!.round!.cancelMotive;
  return card(
    words.cancelledTitle,
    null,
    html`${item(model)}
      <div class="notice">
        ${icon("info")}
        <div><b>${words.cancelledText}</b>${motive ? fill(words.cancelledMotive, motive) : nothing}</div>
      </div>
      ${clock(words.cancelledNext)}`,
  );
}

export function notConcerned(model: Model): TemplateResult {
  const { words, times, current, me } = model;
  return card(
    html`${icon("vote")} ${words.notConcernedTitle}`,
    fill(words.voteOpenSince, times.hour(current!.round!.openedAt)),
    html`<p class="ico-line">
        ${icon("info")}<span><b>${me.ballot?.notConcerned ?? words.noBallotHere}</b></span>
      </p>
      ${item(model)} ${majority(model)} ${clock(words.countingText)}`,
  );
}
