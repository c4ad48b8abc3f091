import { start } from "../room/app";

start(document);
