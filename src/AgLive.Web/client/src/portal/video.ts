/**
 * The video opens in another tab; this one goes to the room at the same time, so that whoever comes back finds the vote
 * and not the page he left (AG-08). Without script the link alone works, and the page says where to vote.
 */
export function enableVideoLinks(document: Document, go: (href: string) => void): void {
  for (const said of document.querySelectorAll<HTMLElement>("[data-scripted]")) said.hidden = false;
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-then]");
    const room = link?.dataset["then"];
    // After the browser has opened the link itself.
    if (room) setTimeout(() => go(room), 0);
  });
}
