import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { Ctrl } from "../ctrl";
import type { Model } from "../model";
import type { Pad } from "../pad";
import { actionbar } from "./actionbar";
import { agenda } from "./agenda";
import { ballot } from "./ballot";
import { bar } from "./bar";
import { conduct, suspendedScene } from "./conduct";
import { consent } from "./consent";
import { help } from "./help";
import { notices } from "./notices";
import { result } from "./result";
import { sheet } from "./sheet";
import { speech } from "./speech";
import { calledOff, convened, ended, left, lobby, visitor } from "./stages";
import { cancelled, counting, notConcerned, waiting } from "./waiting";

const alone = new Set(["sheet", "convened", "lobby", "left", "ended", "visitor", "calledOff"]);

/** The whole room; the same markup as the pages of the server, state by state. */
export function room(model: Model, ctrl: Ctrl, pad: Pad): TemplateResult {
  const solo = alone.has(model.scene);
  const key = `${model.scene}/${model.current?.round?.id}`;
  return html`${bar(model)}
    <main class="room__main">
      ${notices(model, ctrl)} ${consent(model, ctrl)} ${conduct(model, ctrl)}
      <div class="room__cols${solo ? " room__cols--solo" : ""}">
        <div class="room__middle" id="vote" tabindex="-1">
          ${keyed(key, scene(model, ctrl, pad))} ${speech(model, ctrl)} ${help(model, ctrl)}
        </div>
        ${solo ? nothing : agenda(model)}
      </div>
    </main>
    ${actionbar(model, ctrl)}`;
}

function scene(model: Model, ctrl: Ctrl, pad: Pad): TemplateResult {
  switch (model.scene) {
    case "convened":
      return convened(model);
    case "lobby":
      return lobby(model, ctrl);
    case "sheet":
      return sheet(model, ctrl, pad);
    case "ballot":
      return ballot(model, ctrl);
    case "counting":
      return counting(model);
    case "result":
      return result(model);
    case "cancelled":
      return cancelled(model);
    case "suspended":
      return suspendedScene(model);
    case "notConcerned":
      return notConcerned(model);
    case "left":
      return left(model, ctrl);
    case "ended":
      return ended(model);
    case "visitor":
      return visitor(model);
    case "calledOff":
      return calledOff(model);
    case "waiting":
    case "fetching":
      return waiting(model);
  }
}
