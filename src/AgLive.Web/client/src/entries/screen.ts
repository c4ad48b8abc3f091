// The screen of the hall: follows the console by itself.
import { startClock } from "../screen/clock";
import { follow } from "../screen/follow";

if (document.getElementById("ecran")) follow(document, startClock(document));
