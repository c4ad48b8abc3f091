// The syndic's console: the page is whole without this script; with it, acts are sent without leaving the page
// and what changes elsewhere arrives by itself.
import { startClock } from "../console/clock";
import { connect } from "../console/connection";
import { listenToForms } from "../console/forms";
import { listenToOrder } from "../console/order";
import { Page } from "../console/page";
import { listenToShortcuts } from "../console/shortcuts";

const root = document.getElementById("console");
if (root?.dataset.console) {
  const page = new Page();
  const clock = startClock(() => document.getElementById("console"));
  page.onMorphed(() => clock.read());
  listenToForms(page);
  listenToOrder(page);
  listenToShortcuts(document);
  connect(root.dataset.console, page);
}
