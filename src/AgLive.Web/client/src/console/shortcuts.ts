import { about } from "./page";

const off = "aglive.shortcuts.off";

/**
 * One letter runs the main act of the moment (O opens or proclaims, C closes, P projects), « ? » shows them all. Never while a
 * field or a dialog has the focus; what cannot be undone is asked again; the panel turns them off (WCAG 2.1.4).
 */
export function listenToShortcuts(root: Document): void {
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || localStorage.getItem(off)) return;
    if ((event.target as Element | null)?.closest("input, textarea, select, [contenteditable], dialog"))
      return;
    const act = event.key === "?" ? null : actOf(root, event.key.toLowerCase());
    if (event.key !== "?" && !act) return;
    event.preventDefault();
    if (!act) showKeys(root);
    else if (act.dataset.sure) ask(root, act, act.dataset.sure);
    else act.click();
  });
  root.addEventListener("click", (event) => {
    if ((event.target as Element | null)?.closest("[data-shortcuts]")) showKeys(root);
  });
  reveal(root);
  new MutationObserver(() => reveal(root)).observe(root.body, { childList: true, subtree: true });
}

function actOf(root: Document, key: string): HTMLElement | null {
  return [...root.querySelectorAll<HTMLElement>("[data-key]")].find((act) => act.dataset.key === key) ?? null;
}

/** The button is of no use without this script. */
function reveal(root: Document): void {
  const button = root.querySelector<HTMLButtonElement>("[data-shortcuts][hidden]");
  if (button) button.hidden = false;
}

/** What cannot be undone: asked again, and done only if the button still does what it did when the key was pressed. */
function ask(root: Document, act: HTMLElement, question: string): void {
  const before = meaning(act);
  const yes = button(root, label(act), "btn btn--ink");
  const no = button(root, "Non, ne rien faire", "btn");
  const dialog = open(root, question, [row(root, yes, no)]);
  yes.addEventListener("click", () => {
    dialog.close();
    if (act.isConnected && meaning(act) === before) act.click();
  });
  no.addEventListener("click", () => dialog.close());
  yes.focus();
}

function meaning(act: HTMLElement): string {
  const form = act.closest("form");
  return `${label(act)}|${act.dataset.sure}|${form ? about(form) : ""}`;
}

function showKeys(root: Document): void {
  const list = root.createElement("dl");
  list.className = "c-keys-list";
  for (const act of root.querySelectorAll<HTMLElement>("[data-key]"))
    list.append(...line(root, act.dataset.key!.toUpperCase(), label(act)));
  list.append(...line(root, "?", "Montrer ces raccourcis"));
  const note = root.createElement("p");
  const toggle = button(root, "", "btn");
  const close = button(root, "Fermer", "btn btn--ink");
  const say = () => {
    const isOff = localStorage.getItem(off) !== null;
    note.textContent = isOff
      ? "Les raccourcis sont désactivés sur cet appareil."
      : "Une seule touche, sans Ctrl ni Alt. Sans effet pendant que vous écrivez. Un acte qui ne s'annule pas est redemandé.";
    toggle.textContent = isOff ? "Activer les raccourcis" : "Désactiver les raccourcis";
  };
  toggle.addEventListener("click", () => {
    if (localStorage.getItem(off)) localStorage.removeItem(off);
    else localStorage.setItem(off, "1");
    say();
  });
  say();
  const dialog = open(root, "Raccourcis clavier", [list, note, row(root, toggle, close)]);
  close.addEventListener("click", () => dialog.close());
  close.focus();
}

function line(root: Document, key: string, words: string): HTMLElement[] {
  const [term, said, kbd] = [root.createElement("dt"), root.createElement("dd"), root.createElement("kbd")];
  kbd.textContent = key;
  term.append(kbd);
  said.textContent = words;
  return [term, said];
}

/** The words of an act, without the letter drawn in it. */
function label(act: HTMLElement): string {
  const copy = act.cloneNode(true) as HTMLElement;
  for (const key of copy.querySelectorAll("kbd")) key.remove();
  return copy.textContent.replace(/[ \n\t]+/g, " ").trim();
}

function button(root: Document, words: string, kind: string): HTMLButtonElement {
  const made = root.createElement("button");
  made.type = "button";
  made.className = kind;
  made.textContent = words;
  return made;
}

function row(root: Document, ...buttons: HTMLElement[]): HTMLElement {
  const made = root.createElement("div");
  made.className = "btns";
  made.append(...buttons);
  return made;
}

/** Beside the console, not in it: what the server draws anew leaves it alone. */
function open(root: Document, title: string, matter: HTMLElement[]): HTMLDialogElement {
  const dialog = root.createElement("dialog");
  dialog.className = "c-dialog console";
  const head = root.createElement("h2");
  head.id = "c-dialog-t";
  head.textContent = title;
  dialog.setAttribute("aria-labelledby", head.id);
  dialog.append(head, ...matter);
  dialog.addEventListener("close", () => dialog.remove());
  root.body.append(dialog);
  dialog.showModal();
  return dialog;
}
