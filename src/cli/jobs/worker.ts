import module from "node:module";

// A worker starts as the command does: with the compiled form that Node kept.
module.enableCompileCache?.();
await import("./stripes.ts");
