// « Tester ma connexion »: the page is whole without this script and tries what it can by forms; with it, each step is tried
// on this very device.
import { start } from "../device/page";

start(document);
