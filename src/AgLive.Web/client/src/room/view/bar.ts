import { html, nothing, type TemplateResult } from "lit-html";
import { number, voix, weight } from "../format";
import { generalVoix, type Model } from "../model";
import { fill } from "../words";
import { icon } from "./icon";

export function bar(model: Model): TemplateResult {
  const { words, assembly, times } = model;
  return html`<header class="room-bar">
    <div class="room-bar__in">
      <div class="room-bar__l1">
        <div>
          <h1>${assembly.condominium}</h1>
          <p class="room-bar__sub">${fill(words.assemblyOf, times.day(assembly.startsAt))}</p>
        </div>
        ${net(model)}
      </div>
      ${model.me.mandates.length > 0 ? facts(model) : nothing}
    </div>
  </header>`;
}

function net({ words, state }: Model): TemplateResult {
  switch (state.link) {
    case "joining":
      return html`<p class="net"></p>`;
    case "reconnecting":
      return html`<p class="net net--off">${icon("wifi-off")} ${words.reconnecting}</p>`;
    case "offline":
      return html`<p class="net net--off">${icon("wifi-off")} ${words.offline}</p>`;
    default:
      return html`<p class="net">${icon("wifi")} ${words.connected}</p>`;
  }
}

function facts({ words, me, own, held, times }: Model): TemplateResult {
  const ownVoix = generalVoix(own);
  const heldVoix = generalVoix(held);
  const total = me.mandates[0]?.voix[0]?.total ?? 0;
  return html`<dl class="room-facts">
    ${
      me.presentSince
        ? html`<div>
            <dt>${words.presentSince}</dt>
            <dd>${times.hour(me.presentSince)}</dd>
          </div>`
        : nothing
    }
    <div>
      <dt><span class="only-l">${words.yourVoix}</span><span class="vh only-s">${words.yourVoix}</span></dt>
      <dd>
        <span class="only-s">${weight(words, ownVoix, held.length, heldVoix)}</span
        ><span class="only-l num">${fill(words.outOf, number(ownVoix), number(total))}</span>
      </dd>
    </div>
    ${
      held.length > 0
        ? html`<div class="only-l">
            <dt>${words.proxies}</dt>
            <dd>${fill(words.proxiesWorth, number(held.length), voix(heldVoix))}</dd>
          </div>`
        : nothing
    }
  </dl>`;
}
