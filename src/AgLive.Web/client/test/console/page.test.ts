// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { Page } from "../../src/console/page";

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
