/**
 * Saves a choice without leaving the page: the same form, the same answer, of which the parts that changed are taken over.
 * Anything unexpected, and the browser sends the form by itself.
 */
export function keepChoices(root: Document, ask: typeof fetch = fetch): () => void {
  const keep = (event: Event) => {
    const form = event.target as HTMLFormElement;
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    if (!form.matches("[data-postal-form]") || !button?.name) return;
    event.preventDefault();
    void send(root, form, button, ask);
  };
  root.addEventListener("submit", keep);
  return () => root.removeEventListener("submit", keep);
}

async function send(root: Document, form: HTMLFormElement, button: HTMLButtonElement, ask: typeof fetch) {
  const body = new FormData(form);
  body.set(button.name, button.value);
  try {
    const answer = await ask(form.action, {
      method: "POST",
      body: toQuery(body),
      credentials: "same-origin",
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok || !takeOver(root, page, button.name === "second")) throw new Error("not the page");
    const named = `button[name="${button.name}"]`;
    const next =
      root.querySelector<HTMLButtonElement>(`${named}[value="${button.value}"]`) ??
      root.querySelector<HTMLButtonElement>(named);
    next?.focus();
  } catch {
    resend(form, button);
  }
}

/** The two parts of the page that a choice changes. */
function takeOver(root: Document, page: Document, isSecond: boolean): boolean {
  const parts = ["main", "[data-postal-bar]"].map(
    (part) => [root.querySelector(part), page.querySelector(part)] as const,
  );
  if (!parts[0]![0] || !parts[0]![1]) return false;
  for (const [here, there] of parts) {
    if (here && there) here.replaceWith(there);
    else here?.remove();
  }
  root.title = page.title;
  const said = root.querySelector<HTMLElement>("[data-postal-said]");
  if (said) setTimeout(() => (said.textContent = sayWhat(root, isSecond)), 50);
  return true;
}

/** What was saved, or why nothing was, for those who do not see it. */
function sayWhat(root: Document, isSecond: boolean): string {
  const text = (where: string) => (root.querySelector(where)?.textContent ?? "").replace(/\s+/g, " ").trim();
  const problem = text("main > .notice--alert[role=alert]:not([hidden])");
  const choice = isSecond ? `Second vote éventuel : ${text("#second p b")}` : text(".actionbar__t b");
  return problem || [choice, text("[data-postal-saved]")].filter((part) => part).join(". ");
}

function toQuery(body: FormData): URLSearchParams {
  const query = new URLSearchParams();
  body.forEach((value, name) => query.append(name, String(value)));
  return query;
}

/** As without script, once: the listener is not asked again. */
function resend(form: HTMLFormElement, button: HTMLButtonElement) {
  const field = form.ownerDocument.createElement("input");
  [field.type, field.name, field.value] = ["hidden", button.name, button.value];
  form.append(field);
  form.submit();
}
