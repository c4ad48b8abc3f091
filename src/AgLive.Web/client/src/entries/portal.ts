import { enableCopy } from "../portal/copy";
import { enableMenus } from "../portal/menus";
import { enablePasswordToggles } from "../portal/password";
import { enableVideoLinks } from "../portal/video";

enableCopy(document);
enableMenus(document);
enablePasswordToggles(document);
enableVideoLinks(document, (href) => location.assign(href));
