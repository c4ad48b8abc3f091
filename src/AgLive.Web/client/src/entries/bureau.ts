// The view of the president and of the scrutineers: the page of the console's script, read-only but for the consent.
import { startClock } from "../console/clock";
import { connect } from "../console/connection";
import { listenToForms } from "../console/forms";
import { Page } from "../console/page";

const root = document.getElementById("console");
if (root?.dataset.console) {
  const page = new Page();
  const clock = startClock(() => document.getElementById("console"));
  page.onMorphed(() => clock.read());
  listenToForms(page);
  connect(root.dataset.console, page, "EnterBureau");
}
