import type { Page } from "./page";

/** Sends the console's forms by fetch: same fields, same id on every try, nothing typed is lost when the network fails. */
export function listenToForms(page: Page, root: Document = document): void {
  for (const form of root.querySelectorAll("form")) {
    if (isCommand(form) && isFilled(form)) form.dataset.touched = "1";
  }
  root.addEventListener("input", (event) => {
    const form = (event.target as Element | null)?.closest("form");
    if (form && isCommand(form)) form.dataset.touched = "1";
  });
  root.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !isCommand(form)) return;
    event.preventDefault();
    if (form.dataset.sending === "1") return;
    void send(form, page);
  });
}

/** Filled before this script came, on a slow line. */
function isFilled(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLSelectElement)
      return [...field.options].some(
        (option) => option.selected !== (option.defaultSelected || option === defaultOf(field)),
      );
    if (field instanceof HTMLInputElement)
      return (
        field.type !== "hidden" &&
        (field.value !== field.defaultValue || field.checked !== field.defaultChecked)
      );
    return false;
  });
}

function defaultOf(select: HTMLSelectElement): HTMLOptionElement | undefined {
  const options = [...select.options];
  return options.find((option) => option.defaultSelected) ?? options[0];
}

function isCommand(form: HTMLFormElement): boolean {
  return form.method === "post" && form.querySelector("input[name=CommandId]") !== null;
}

export async function send(form: HTMLFormElement, page: Page): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  const label = button?.innerHTML ?? "";
  form.dataset.sending = "1";
  form.querySelector(".c-unsent")?.remove();
  if (button) {
    button.setAttribute("aria-disabled", "true");
    button.textContent = "Envoi…";
  }
  try {
    const answer = await fetch(form.action || location.href, {
      method: "POST",
      body: new FormData(form),
      headers: { "X-Requested-With": "fetch" },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    delete form.dataset.touched;
    if (answer.redirected) history.replaceState(null, "", answer.url);
    const html = await answer.text();
    restore(button, label);
    page.draw(html, true);
    // What was pressed may have become another act: the focus goes before it, never onto it.
    document.getElementById("point")?.focus({ preventScroll: true });
  } catch {
    unsent(form);
  } finally {
    delete form.dataset.sending;
    restore(button, label);
  }
}

function restore(button: HTMLButtonElement | null, label: string): void {
  if (button?.textContent !== "Envoi…") return;
  button.removeAttribute("aria-disabled");
  button.innerHTML = label;
}

/** The form keeps its id: sending it again cannot do the act twice. */
function unsent(form: HTMLFormElement): void {
  const words = document.createElement("p");
  words.className = "c-unsent";
  words.setAttribute("role", "alert");
  words.textContent =
    "Cet acte n'est PAS parti : le serveur ne répond pas. Vérifiez la connexion, puis recommencez. Il ne sera fait qu'une fois.";
  form.append(words);
}
