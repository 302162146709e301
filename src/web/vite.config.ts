import { defineConfig } from "vite";

/** The app is one page, one script and one worker: nothing inline, nothing from outside. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  build: { emptyOutDir: true, target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false },
  worker: { format: "es" },
});
