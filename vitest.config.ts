import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"], isolate: false,
    // Waits end when what they wait for is there: these only say when to give up, on a machine that many share.
    testTimeout: 180_000, expect: { poll: { timeout: 30_000 } },
  },
});
