import { expect, it, vi } from "vitest";
import { enableVideoLinks } from "../src/portal/video";

it("takes this tab to the room when the video opens in another", async () => {
  document.body.innerHTML = `<p data-scripted hidden></p><a href="#v" data-then="/assemblees/1/salle"><b>Vidéo</b></a>`;
  const go = vi.fn();
  enableVideoLinks(document, go);
  document.querySelector("b")!.click();
  await vi.waitFor(() => expect(go).toHaveBeenCalledExactlyOnceWith("/assemblees/1/salle"));
  expect(document.querySelector("p")!.hidden).toBe(false);
});

it("leaves other links alone", async () => {
  document.body.innerHTML = `<a href="#ailleurs">Ailleurs</a>`;
  const go = vi.fn();
  enableVideoLinks(document, go);
  document.querySelector("a")!.click();
  await new Promise((done) => setTimeout(done));
  expect(go).not.toHaveBeenCalled();
});
