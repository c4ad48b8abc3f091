/** « Copier »: the field named by data-copy goes to the clipboard; where the browser refuses, the text is selected for it. */
export function enableCopy(document: Document): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element | null)?.closest<HTMLElement>("[data-copy]");
    const field = button && document.getElementById(button.dataset["copy"] ?? "");
    if (field instanceof HTMLInputElement)
      void copy(field, button?.parentElement?.querySelector("[data-copied]"));
  });
}

async function copy(field: HTMLInputElement, said: Element | null | undefined): Promise<void> {
  field.focus();
  field.select();
  const done = await navigator.clipboard?.writeText(field.value).then(
    () => true,
    () => false,
  );
  if (said)
    said.textContent = done ? "Le lien est copié." : "Le lien est sélectionné\u00a0: copiez-le avec Ctrl+C.";
}
