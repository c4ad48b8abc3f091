import { enableSignature } from "../portal/signature";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-signature]")) enableSignature(form);
