// Writes a large file of invented claims (837P) or remittances (835).
// Run: node bench/generate.ts --out FILE [--type 837p|835] [--mb 10 | --claims 1000] [--seed 1]
import { parseArgs } from "node:util";
import { generate } from "./write-file.ts";

const { values } = parseArgs({
  options: {
    out: { type: "string" }, type: { type: "string", default: "837p" }, mb: { type: "string", default: "10" },
    claims: { type: "string" }, seed: { type: "string", default: "1" },
  },
});
if (values.out === undefined || (values.type !== "837p" && values.type !== "835")) {
  console.error("Usage: node bench/generate.ts --out FILE [--type 837p|835] [--mb 10 | --claims 1000] [--seed 1]");
  process.exit(2);
}
const most = values.claims === undefined ? { bytes: Number(values.mb) * 1e6 } : { claims: Number(values.claims) };
console.log(JSON.stringify({ file: values.out, ...generate(values.out, values.type, most, Number(values.seed)) }));
