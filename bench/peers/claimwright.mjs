// Reads typed claims, with every check of structure or without: node bench/peers/claimwright.mjs FILE [--no-structure]
import { openSync, readSync } from "node:fs";
import { argv } from "node:process";
import { ClaimReader } from "../../dist/read/837p/index.js";
import { noFigures } from "./figures.mjs";

const figures = noFigures();
const reader = new ClaimReader({
  file: "bench",
  structure: argv[3] !== "--no-structure",
  onProblem: () => undefined,
  onClaim: ({ lines, diagnoses }) => {
    figures.claims++;
    figures.diagnoses += diagnoses.length;
    for (const { charge, modifiers } of lines) {
      figures.lines++;
      figures.modifiers += modifiers.length;
      if (charge.known) figures.cents += charge.value;
    }
  },
});
const file = openSync(argv[2] ?? "", "r");
for (;;) {
  const chunk = new Uint8Array(1 << 16);
  const size = readSync(file, chunk);
  if (size === 0) break;
  reader.push(chunk.subarray(0, size));
}
reader.end();
console.log(JSON.stringify(figures));
