import { send } from "./forms";
import type { Page } from "./page";

/** Points of the agenda dragged with a mouse; the buttons beside them do the same for everybody else. */
export function listenToOrder(page: Page, root: Document = document): void {
  let dragged: HTMLElement | null = null;
  page.onMorphed(() => mark(root));
  mark(root);
  root.addEventListener("dragstart", (event) => {
    dragged = pointOf(event);
    if (dragged) event.dataTransfer?.setData("text/plain", dragged.dataset.point!);
  });
  root.addEventListener("dragover", (event) => {
    const over = pointOf(event);
    if (!dragged || !over) return;
    event.preventDefault();
    show(root, over === dragged ? null : over);
  });
  root.addEventListener("dragend", () => {
    dragged = null;
    show(root, null);
  });
  root.addEventListener("drop", (event) => {
    const over = pointOf(event);
    if (!dragged || !over || over === dragged) return;
    event.preventDefault();
    const below = event.offsetY > over.clientHeight / 2;
    void move(root, page, dragged, below ? next(over, dragged) : over);
  });
}

function pointOf(event: Event): HTMLElement | null {
  return (event.target as Element | null)?.closest<HTMLElement>("#c-order [data-point]") ?? null;
}

function mark(root: Document): void {
  for (const point of root.querySelectorAll<HTMLElement>("#c-order .ag-item")) {
    point.draggable = point.dataset.point !== undefined;
  }
}

function show(root: Document, over: HTMLElement | null): void {
  for (const point of root.querySelectorAll("#c-order .ag-item--over")) {
    if (point !== over) point.classList.remove("ag-item--over");
  }
  over?.classList.add("ag-item--over");
}

/** The next point to come after this one, the dragged one left out; null at the end. */
function next(point: HTMLElement, dragged: HTMLElement): HTMLElement | null {
  let after = point.nextElementSibling;
  while (after && (after === dragged || !(after as HTMLElement).dataset.point))
    after = after.nextElementSibling;
  return after as HTMLElement | null;
}

async function move(
  root: Document,
  page: Page,
  dragged: HTMLElement,
  before: HTMLElement | null,
): Promise<void> {
  const form = root.querySelector<HTMLFormElement>("#c-drop");
  if (!form || before === dragged) return;
  const field = (name: string) => form.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
  field("CommandId").value = crypto.randomUUID();
  field("ResolutionId").value = dragged.dataset.point!;
  field("BeforeId").value = before?.dataset.point ?? "";
  await send(form, page);
}
