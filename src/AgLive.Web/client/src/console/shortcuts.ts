const off = "aglive.shortcuts.off";

/**
 * One letter runs the main act of the moment (O opens or proclaims, C closes). Never while a field has the focus,
 * and a button under the agenda turns them off (WCAG 2.1.4).
 */
export function listenToShortcuts(root: Document): void {
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || localStorage.getItem(off)) return;
    if ((event.target as Element | null)?.closest("input, textarea, select, [contenteditable]")) return;
    const act = root.querySelector<HTMLElement>(`[data-key="${event.key.toLowerCase()}"]`);
    if (!act) return;
    event.preventDefault();
    act.click();
  });
  root.addEventListener("click", (event) => {
    const toggle = (event.target as Element | null)?.closest("[data-shortcuts]");
    if (!toggle) return;
    if (localStorage.getItem(off)) localStorage.removeItem(off);
    else localStorage.setItem(off, "1");
    label(root);
  });
  label(root);
  new MutationObserver(() => label(root)).observe(root.body, { childList: true, subtree: true });
}

function label(root: Document): void {
  const toggle = root.querySelector<HTMLButtonElement>("[data-shortcuts]");
  const words = localStorage.getItem(off)
    ? "Activer les raccourcis clavier"
    : "Désactiver les raccourcis clavier";
  if (!toggle || toggle.textContent === words) return;
  toggle.hidden = false;
  toggle.textContent = words;
}
