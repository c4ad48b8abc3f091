// « passed failed » of a test log: node eng/count-tests.mjs trx|vitest|node FILE. A file that is missing or not understood counts as 0 0.
// The names of the tests of a TRX that failed go to stderr, each with the beginning of its message.
import { readFileSync } from "node:fs";

const [kind, file] = process.argv.slice(2);

const readers = {
  /** TRX of dotnet test: whatever was neither passed nor failed (skipped, timed out) is not a success. */
  trx(text) {
    const counters = /<Counters ([^>]*)>/.exec(text)?.[1] ?? "";
    const number = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(counters)?.[1] ?? 0);
    for (const [result, name] of text.matchAll(/<UnitTestResult [^>]*?testName="([^"]*)"[^>]*?outcome="Failed"[^]*?<\/UnitTestResult>/g))
      console.error(`FAILED ${name}: ${/<Message>([^]{0,300})/.exec(result)?.[1].replace(/<\/Message>[^]*/, "") ?? ""}`);
    return [number("passed"), number("total") - number("passed")];
  },
  /** JSON of vitest. */
  vitest(text) {
    const run = JSON.parse(text);
    return [run.numPassedTests, run.numTotalTests - run.numPassedTests];
  },
  /** What « node --test » prints, TAP or spec. */
  node(text) {
    const number = (name) => Number([...text.matchAll(new RegExp(`^(?:#|ℹ) ${name} (\\d+)`, "gm"))].at(-1)?.[1] ?? 0);
    return [number("pass"), number("tests") - number("pass")];
  },
};

let counts = [0, 0];
try {
  counts = readers[kind](readFileSync(file, "utf8"));
} catch (error) {
  console.error(String(error.message));
}
console.log(counts.join(" "));
