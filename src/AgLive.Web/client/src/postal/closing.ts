const MINUTE = 60_000;

/** What is left, as said aloud: « Il reste 5 minutes. » */
export function leftWords(left: number): string {
  const minutes = Math.max(1, Math.ceil(left / MINUTE));
  return `Il reste ${minutes}\u00a0minute${minutes > 1 ? "s" : ""}.`;
}

/**
 * Warns 30 and 5 minutes before the cut-off, then makes the page read-only. The clock is the server's, carried on by this
 * page's own; the server refuses by itself whatever happens here.
 */
export function watchClosing(
  root: Document,
  sheet: HTMLElement,
  now: () => number = () => performance.now(),
): () => void {
  const closes = Number(sheet.dataset.postalCloses);
  const ahead = Number(sheet.dataset.postalNow) - now();
  const marks = [30 * MINUTE, 5 * MINUTE];
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-postal-${name}]`);

  const look = () => {
    const left = closes - (now() + ahead);
    const [warn, over, words] = [part("warn"), part("over"), part("left")];
    if (left <= 0) {
      if (warn) warn.hidden = true;
      if (over) over.hidden = false;
      for (const one of root.querySelectorAll<HTMLButtonElement>(
        "[data-postal-bar] button, [data-postal-form] button, [data-postal-act]",
      ))
        one.disabled = true;
      clearInterval(timer);
    } else if (marks.length > 0 && left <= marks[0]!) {
      while (marks.length > 0 && left <= marks[0]!) marks.shift();
      if (warn) warn.hidden = false;
      if (words) words.textContent = leftWords(left);
    }
  };
  const timer = setInterval(look, 1000);
  look();
  return () => clearInterval(timer);
}
