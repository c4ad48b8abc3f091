const flashMs = 1_000;

/** The tab itself: its title and its icon call back from the videoconference, whatever else is allowed. */
export class Tab {
  private timer: ReturnType<typeof setInterval> | undefined;
  private title = "";
  private readonly icon: HTMLLinkElement | null;
  private readonly usual: string;

  constructor(private readonly page: Document) {
    this.icon = page.querySelector<HTMLLinkElement>("link[rel=icon]");
    this.usual = this.icon?.getAttribute("href") ?? "";
    const calm = () => page.hasFocus() && this.calm();
    page.defaultView?.addEventListener("focus", calm);
    page.addEventListener("visibilitychange", calm);
  }

  /** The title of the picture shown, and whether a vote is waited for. */
  show(title: string, asks: boolean): void {
    this.title = title;
    const href = asks ? "/icon-vote.svg" : this.usual;
    if (this.icon && this.icon.getAttribute("href") !== href) this.icon.setAttribute("href", href);
    if (!asks) this.calm();
    else if (!this.timer) this.page.title = title;
  }

  /** Flashes the title until the page has the focus; never for those who ask for no motion. */
  call(): void {
    const still = this.page.defaultView?.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (this.timer || still || this.page.hasFocus()) return;
    let lit = true;
    this.timer = setInterval(() => {
      lit = !lit;
      this.page.title = lit ? this.title : this.title.replace("●", "○");
    }, flashMs);
  }

  private calm(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.page.title = this.title;
  }
}
