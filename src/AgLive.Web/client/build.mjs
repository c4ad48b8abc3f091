// Builds everything a browser receives into ../wwwroot/app: styles, entry scripts, fonts.
// `node build.mjs --maps` adds source maps; the build of the server never asks for them.
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../wwwroot/app");
const maps = process.argv.includes("--maps");
const browsers = ["chrome90", "firefox91", "safari14.1"];

async function styles(to) {
  const { css } = await sass.compileAsync(join(here, "styles/site.scss"), {
    loadPaths: [join(here, "node_modules")],
    // Bootstrap 5.3 is written with @import and the older colour functions.
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
  });
  const { code } = await esbuild.transform(css, {
    loader: "css",
    minify: true,
    target: browsers,
    legalComments: "inline",
  });
  await writeFile(join(to, "site.css"), code);
}

async function scripts(to) {
  const entries = (await readdir(join(here, "src/entries"))).filter((name) => name.endsWith(".ts"));
  await esbuild.build({
    entryPoints: entries.map((name) => join(here, "src/entries", name)),
    outdir: to,
    bundle: true,
    format: "esm",
    minify: true,
    sourcemap: maps,
    target: browsers,
    legalComments: "eof",
    logLevel: "warning",
  });
}

async function fonts(to) {
  const files = join(here, "node_modules/@fontsource/atkinson-hyperlegible/files");
  await mkdir(join(to, "fonts"));
  for (const subset of ["latin", "latin-ext"]) {
    for (const face of ["400-normal", "700-normal", "400-italic"]) {
      const name = `atkinson-hyperlegible-${subset}-${face}.woff2`;
      await copyFile(join(files, name), join(to, "fonts", name));
    }
  }
  await copyFile(join(here, "assets/fine-space.otf"), join(to, "fine-space.otf"));
}

async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Puts each file in place by a rename, so that a server reading the folder never sees half a file. */
async function publish(from) {
  const made = await filesUnder(from);
  for (const name of made) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await rename(join(from, name), join(out, name));
  }
  const kept = new Set(made);
  for (const name of await filesUnder(out)) {
    if (!kept.has(name)) await rm(join(out, name));
  }
}

const work = await mkdtemp(join(here, "node_modules/.aglive-"));
try {
  await Promise.all([styles(work), scripts(work), fonts(work)]);
  await mkdir(out, { recursive: true });
  await publish(work);
} finally {
  await rm(work, { recursive: true, force: true });
}
