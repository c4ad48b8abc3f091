import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepChoices } from "../../src/postal/choices";

const page = (pressed: string, saved: string) => `
  <html><head><title>${saved}</title></head><body>
  <main><form data-postal-form method="post" action="https://ag.example.org/choose"><input name="__token" value="t"></form>
  <p data-postal-said></p></main>
  <section data-postal-bar><p class="actionbar__t"><b>Votre vote : ${pressed}</b><span data-postal-saved>${saved}</span></p>
    <button form="f" name="choice" value="pour" aria-pressed="${pressed === "pour"}"></button>
    <button form="f" name="choice" value="contre" aria-pressed="${pressed === "contre"}"></button></section></body></html>`;

beforeEach(() => {
  document.documentElement.innerHTML = page("", "");
});

let stop = () => {};
afterEach(() => stop());

function press(value: string) {
  const form = document.querySelector("form")!;
  const event = new Event("submit", { bubbles: true, cancelable: true });
  const submitter = document.querySelector(`button[value=${value}]`);
  Object.defineProperty(event, "submitter", { value: submitter });
  form.dispatchEvent(event);
  return event;
}

test("a choice is posted as the form would be, and the answer takes the place of the page", async () => {
  const ask = vi.fn(() => Promise.resolve(new Response(page("pour", "Enregistré à 10 h 12"))));
  stop = keepChoices(document, ask as unknown as typeof fetch);
  expect(press("pour").defaultPrevented).toBe(true);
  await vi.waitFor(() =>
    expect(document.querySelector("button[value=pour]")!.getAttribute("aria-pressed")).toBe("true"),
  );
  const [, options] = ask.mock.calls[0] as unknown as [string, RequestInit];
  expect(String(options.body)).toBe("__token=t&choice=pour");
  expect(document.title).toBe("Enregistré à 10 h 12");
  await vi.waitFor(() =>
    expect(document.querySelector("[data-postal-said]")!.textContent).toBe(
      "Votre vote : pour. Enregistré à 10 h 12",
    ),
  );
});

test("without an answer the browser sends the form by itself", async () => {
  const submit = vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(() => {});
  stop = keepChoices(document, (() => Promise.reject(new Error("away"))) as unknown as typeof fetch);
  press("contre");
  await vi.waitFor(() => expect(submit).toHaveBeenCalledOnce());
  expect(document.querySelector<HTMLInputElement>("form input[name=choice]")!.value).toBe("contre");
  submit.mockRestore();
});
