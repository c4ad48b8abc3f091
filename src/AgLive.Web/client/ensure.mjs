// What `dotnet build` calls: installs the packages when the lock file changed, builds when an input changed.
// Two builds may come at once (two projects, two terminals): a lock folder lets one through, the other finds the work done.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const stamp = process.argv[2] ?? join(here, "node_modules/.built");
const lock = join(here, ".building");
const staleAfterMs = 5 * 60_000;
const out = join(here, "../wwwroot/app/site.css");

const ownFiles = readdirSync(here)
  .filter((name) => /\.(mjs|json|targets)$/.test(name))
  .map((name) => join(here, name));

const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newestInput() {
  const roots = ["src", "styles", "assets"].flatMap((folder) =>
    readdirSync(join(here, folder), { recursive: true }).map((name) => join(here, folder, name)),
  );
  return Math.max(...[...roots, ...ownFiles].map(time));
}

function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function enter() {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      // A build that was killed leaves its lock behind.
      if (Date.now() - time(lock) > staleAfterMs) rmSync(lock, { recursive: true, force: true });
      else pause(200);
    }
  }
}

function run(command, args) {
  execFileSync(command, args, {
    cwd: here,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
}

enter();
try {
  const installed = join(here, "node_modules/.package-lock.json");
  if (time(installed) < time(join(here, "package-lock.json"))) {
    run("npm", ["ci", "--no-progress", "--loglevel=error"]);
    utimesSync(installed, new Date(), new Date());
  }
  if (time(out) <= newestInput()) run(process.execPath, ["build.mjs"]);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, "");
} finally {
  rmSync(lock, { recursive: true, force: true });
}
