import { describe, expect, it } from "vitest";
import { enablePasswordToggles } from "../src/portal/password";

function page(): { input: HTMLInputElement; button: HTMLButtonElement } {
  document.body.innerHTML = `
    <form><input id="mdp" type="password" value="s3cret">
    <button type="button" hidden data-shows="mdp"><span data-word>Afficher</span></button></form>`;
  enablePasswordToggles(document);
  return { input: document.querySelector("input")!, button: document.querySelector("button")! };
}

describe("the button beside a password", () => {
  it("appears only where a script can serve it", () => {
    expect(page().button.hidden).toBe(false);
  });

  it("shows, then hides, and keeps what was typed", () => {
    const { input, button } = page();
    button.click();
    expect([input.type, input.value, button.textContent]).toEqual(["text", "s3cret", "Masquer"]);
    button.click();
    expect([input.type, button.getAttribute("aria-label")]).toEqual(["password", "Afficher le mot de passe"]);
  });

  it("sends the field as a password whatever is shown", () => {
    const { input, button } = page();
    button.click();
    input.form!.dispatchEvent(new Event("submit"));
    expect(input.type).toBe("password");
  });
});
