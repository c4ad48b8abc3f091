import { html, nothing, type TemplateResult } from "lit-html";
import { held, number } from "../format";
import type { Model } from "../model";
import { fill, type Words } from "../words";
import type { AgendaItem } from "../wire";
import { icon } from "./icon";

const over = new Set(["adopted", "retained", "notRetained", "tied", "rejected", "withdrawn", "postponed"]);
const before = 4;
const length = 8;

export function agenda(model: Model): TemplateResult {
  const { words } = model;
  const all = model.room.agenda;
  const near = around(all, model.current?.resolutionId);
  return html`<nav class="agenda card" aria-label=${words.agenda}>
    <h2>${words.agenda}</h2>
    <ol>
      ${near.map((item) => agendaItem(model, item))}
    </ol>
    <details class="agenda__all${near.length < all.length ? "" : " only-s"}">
      <summary>${icon("list")} ${fill(words.seeAll, number(all.length))}</summary>
      <ol>
        ${all.map((item) => agendaItem(model, item))}
      </ol>
    </details>
  </nav>`;
}

/** The current point with what came before and comes after. */
export function around(all: AgendaItem[], current: string | undefined): AgendaItem[] {
  const at = all.findIndex((item) => item.id === current);
  const from = at < 0 ? 0 : Math.max(0, Math.min(at - before, all.length - length));
  return all.slice(from, from + length);
}

export function agendaItem(model: Model, item: AgendaItem): TemplateResult {
  // Once the session is over nothing is under discussion any more.
  const current = item.id === model.current?.resolutionId && model.scene !== "ended";
  const done = !current && over.has(item.state);
  const todo = current && model.scene === "ballot" && model.missing.length > 0;
  const [sign, text] = current ? markOfCurrent(model, item) : markOf(model.words, item);
  return html`<li
    class="ag-item${done ? " ag-item--done" : ""}"
    aria-current=${current ? "true" : nothing}
    ?data-todo=${todo}
  >
    <span class="ag-item__n">${item.number}</span><span>${held(item.title)}</span
    ><span class="ag-item__s">${icon(sign)} ${text}</span>
  </li>`;
}

function markOfCurrent(model: Model, item: AgendaItem): [string, string] {
  const { words, scene } = model;
  if (scene === "ballot" && model.commonChoice)
    return ["check", fill(words.youVoted, model.word(model.commonChoice))];
  if (scene === "ballot" && model.missing.length === 0) return ["check", words.youVotedAll];
  if (scene === "notConcerned") return ["info", words.youDoNotVote];
  if (item.state === "pending" || item.state === "information")
    return ["message-square", words.stateDiscussed];
  return markOf(words, item);
}

function markOf(words: Words, { state }: AgendaItem): [string, string] {
  switch (state) {
    case "open":
      return ["vote", words.stateOpen];
    case "counting":
      return ["clock", words.stateCounting];
    case "adopted":
      return ["check", words.stateAdopted];
    case "retained":
      return ["check", words.stateRetained];
    case "notRetained":
      return ["info", words.stateNotRetained];
    case "tied":
      return ["info", words.stateTied];
    case "rejected":
      return ["x", words.stateRejected];
    case "secondVote":
      return ["clock", words.stateSecondVote];
    case "cancelled":
      return ["x", words.stateCancelled];
    case "information":
      return ["info", words.stateInformation];
    case "withdrawn":
      return ["minus", words.stateWithdrawn];
    case "postponed":
      return ["arrow-right", words.statePostponed];
    case "notVoted":
      return ["minus", words.stateNotVoted];
    default:
      return ["clock", words.statePending];
  }
}
