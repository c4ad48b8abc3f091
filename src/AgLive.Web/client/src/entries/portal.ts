import { enableMenus } from "../portal/menus";
import { enablePasswordToggles } from "../portal/password";

enableMenus(document);
enablePasswordToggles(document);
