import { defineConfig } from "vitest/config";

export default defineConfig({
  // A machine that builds beside these tests may be ten times slower than usual.
  test: { environment: "happy-dom", include: ["test/**/*.test.ts"], testTimeout: 60_000 },
});
