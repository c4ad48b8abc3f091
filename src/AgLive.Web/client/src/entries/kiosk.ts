// The tablet at the door of the hall: the page signs with a typed name without this script; with it, with a finger, and it
// goes back to the search by itself so that nothing of one person waits for the next.
import { watchKiosk } from "../console/kiosk";

watchKiosk(document, (href) => location.replace(href));
