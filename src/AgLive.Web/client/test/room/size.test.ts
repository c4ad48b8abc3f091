import { brotliCompressSync } from "node:zlib";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";

const most = 40 * 1024;

it("the script of the room stays within 40 KB, compressed", async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "../../src/entries/room.ts")],
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    target: ["chrome90", "firefox91", "safari14.1"],
  });
  expect(brotliCompressSync(outputFiles[0]!.contents).length).toBeLessThan(most);
}, 30_000);
