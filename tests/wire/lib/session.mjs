// A signed-in account: the two HTML steps, the cookies, the HTTP twin.
import { until } from './until.mjs';

const unknownOutcome = ['Busy', 'DatabaseAway', 'RoundClosing', 'TooFast'];

/** Sends the same call again while its outcome is unknown. */
export function settled(send) {
  let answer;
  return until(async () => {
    answer = await send();
    return answer.ok || !unknownOutcome.includes(answer.refusal.name) ? answer : null;
  }, 'an answer whose outcome is known', 15_000);
}

function attribute(tag, name) {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? found[1].replaceAll('&amp;', '&').replaceAll('&#x2B;', '+') : null;
}

/** The first form of the page that is posted: its address and fields as filled by the server. */
function readForm(html, page) {
  const [form] = /<form[^>]*method="post"[\s\S]*?<\/form>/.exec(html) ?? [];
  if (!form) throw new Error(`no form on ${page}`);
  const fields = new URLSearchParams();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    fields.set(attribute(tag, 'name'), attribute(tag, 'value') ?? '');
  }
  return { address: new URL(attribute(form.slice(0, form.indexOf('>') + 1), 'action') ?? page, page).href, fields };
}

export class Session {
  cookies = new Map();

  constructor(address) {
    this.address = address;
  }

  get cookie() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async fetch(path, init = {}) {
    const answer = await fetch(new URL(path, this.address), {
      redirect: 'manual', ...init, headers: { ...(this.cookies.size > 0 && { Cookie: this.cookie }), ...init.headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      if (/expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  async signIn(identifier, password) {
    const second = await this.#sendForm('/connexion', 'Identifier', identifier);
    if (!second.startsWith('/connexion/mot-de-passe')) throw new Error(`step 1 led to ${second}`);
    const home = await this.#sendForm(second, 'Password', password);
    if (!home.startsWith('/accueil')) throw new Error(`step 2 led to ${home}`);
    return this;
  }

  async #sendForm(path, field, value) {
    const page = await this.fetch(path);
    const form = readForm(await page.text(), new URL(path, this.address).href);
    form.fields.set(field, value);
    const answer = await this.fetch(form.address, { method: 'POST', body: form.fields });
    const to = answer.headers.get('location');
    if (!to) throw new Error(`${path} answered ${answer.status} without leading anywhere`);
    const next = new URL(to, this.address);
    return next.pathname + next.search;
  }

  /** One call of the HTTP twin, as it comes: status and answer. */
  async raw(assemblyId, path, body, headers = {}) {
    const post = { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
    const answer = await this.fetch(`/api/assemblies/${assemblyId}/${path}`, body === undefined ? { headers } : {
      ...post, headers: { 'Content-Type': 'application/json', 'X-AgLive-Csrf': '1', ...headers } });
    return { status: answer.status, ...(await answer.json()) };
  }

  call(assemblyId, path, body) {
    return settled(() => this.raw(assemblyId, path, body));
  }
}
