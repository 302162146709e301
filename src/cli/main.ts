#!/usr/bin/env node
import module from "node:module";
import { keepSmall } from "./heap.ts";

// Node keeps the compiled form of the program between runs, where it can (22.8 and later): the second start costs half of the first.
module.enableCompileCache?.();
keepSmall();
await import("./program.ts");
