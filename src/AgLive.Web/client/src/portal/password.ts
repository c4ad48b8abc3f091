/** « Afficher » beside a password field: the button is in the page but hidden until a script can serve it. */
export function enablePasswordToggles(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-shows]")) {
    const input = root.querySelector<HTMLInputElement>(`#${button.dataset["shows"]}`);
    const word = button.querySelector<HTMLElement>("[data-word]");
    if (!input || !word) continue;
    button.hidden = false;
    button.addEventListener("click", () => {
      const shown = input.type === "password";
      input.type = shown ? "text" : "password";
      word.textContent = shown ? "Masquer" : "Afficher";
      button.setAttribute("aria-label", `${word.textContent} le mot de passe`);
      input.focus();
    });
    // Sent as a password whatever is shown: some browsers remember plain fields.
    input.form?.addEventListener("submit", () => (input.type = "password"));
  }
}
