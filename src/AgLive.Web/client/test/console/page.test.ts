// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { listenToForms } from "../../src/console/forms";
import { morph, Page } from "../../src/console/page";

const pageSaying = (words: string) =>
  `<html><head><title>t</title></head><body><div id="console"><p>${words}</p></div></body></html>`;

afterEach(() => vi.unstubAllGlobals());

test("an answer asked before an act never replaces what the act drew", async () => {
  document.body.innerHTML = '<div id="console"><p>before</p></div>';
  const answers: ((html: string) => void)[] = [];
  vi.stubGlobal(
    "fetch",
    () => new Promise<Response>((resolve) => answers.push((html) => resolve(new Response(html)))),
  );
  const page = new Page();

  const refreshed = page.refresh();
  page.draw(pageSaying("the act is done"), true);
  answers[0]!(pageSaying("before the act"));
  await vi.waitFor(() => expect(answers).toHaveLength(2));

  expect(document.body.textContent).toContain("the act is done");
  answers[1]!(pageSaying("the newest"));
  await refreshed;
  expect(document.body.textContent).toContain("the newest");
});

test("the focused button takes the words of its new act; the focused field keeps what is typed", () => {
  document.body.innerHTML =
    '<div id="console"><button id="act-main">Clore le vote</button><input id="q" value="" /></div>';
  const here = document.getElementById("console")!;
  const fresh = here.cloneNode(true) as Element;
  fresh.querySelector("button")!.textContent = "Proclamer le résultat";
  document.getElementById("act-main")!.focus();

  morph(here, fresh);

  const button = document.getElementById("act-main")!;
  expect(button.textContent).toBe("Proclamer le résultat");
  expect(document.activeElement).toBe(button);
  const field = document.getElementById("q") as HTMLInputElement;
  field.focus();
  field.value = "Aubry";
  morph(here, fresh.cloneNode(true) as Element);
  expect(field.value).toBe("Aubry");
});

test("what was chosen before the script came is kept", () => {
  document.body.innerHTML =
    '<div id="console"><form method="post"><input type="hidden" name="CommandId" value="1"><select id="s"><option value="">-</option><option value="c">C</option></select></form></div>';
  const fresh = document.getElementById("console")!.cloneNode(true) as Element;
  (document.getElementById("s") as HTMLSelectElement).value = "c";

  listenToForms(new Page());
  morph(document.getElementById("console")!, fresh);

  expect((document.getElementById("s") as HTMLSelectElement).value).toBe("c");
});
