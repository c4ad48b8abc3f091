const left = new Set(["action", "method", "checked"]);

/** The same outline as the tests of the server make (Outline.cs): markup as indented lines. */
export function outline(element: Element, indent = ""): string {
  const name = element.localName;
  if (name === "noscript" || (name === "input" && element.getAttribute("type") === "hidden")) return "";
  const attributes = [...element.attributes]
    .filter((attribute) => !left.has(attribute.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((attribute) => ` ${attribute.name}="${attribute.value}"`);
  let lines = `${indent}<${name}${attributes.join("")}>\n`;
  let text = "";
  const say = () => {
    const said = text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
    if (said) lines += `${indent} | ${said}\n`;
    text = "";
  };
  for (const child of element.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE) {
      say();
      lines += outline(child as Element, `${indent} `);
    } else if (child.nodeType === Node.TEXT_NODE) {
      text += child.textContent ?? "";
    }
  }
  say();
  return lines;
}
