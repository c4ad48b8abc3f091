import { keepChoices } from "../postal/choices";
import { watchClosing } from "../postal/closing";

const sheet = document.querySelector<HTMLElement>("[data-postal-open]");
if (sheet) watchClosing(document, sheet);
keepChoices(document);
