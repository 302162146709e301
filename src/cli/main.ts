#!/usr/bin/env node
// Node keeps the compiled form of the program between runs, where it can (22.8 and later): the second start costs half of the first.
import module from "node:module";

module.enableCompileCache?.();
await import("./program.ts");
