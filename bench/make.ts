// Writes a large 837P of invented claims: the example day over and over, with other patients.
// Run: node bench/make.ts --mb 10 --out FILE [--seed 1]
import { closeSync, openSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { day } from "../scripts/example/day.ts";
import { office } from "../scripts/example/cast.ts";
import { segments837 } from "../scripts/example/x12.ts";
import type { Day1Claim } from "../scripts/example/types.ts";

const { values } = parseArgs({ options: { mb: { type: "string", default: "10" }, seed: { type: "string", default: "1" }, out: { type: "string", default: "bench.837" } } });
const limit = Number(values.mb) * 1e6;
const file = openSync(values.out, "w");
let bytes = 0;
let claims = 0;

/** A small seeded generator (mulberry32): the same seed, the same file. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function* invented(): Generator<Day1Claim> {
  const next = random(Number(values.seed));
  while (bytes < limit) {
    const model = day[Math.floor(next() * day.length)];
    if (model === undefined) return;
    const number = ++claims;
    yield { ...model, id: `B${number}`, patient: { ...model.patient, memberId: `EX${1e7 + Math.floor(next() * 1e6)}` } };
  }
}

let block = "";
for (const segment of segments837(office, invented(), "20260303")) {
  block += segment;
  bytes += segment.length;
  if (block.length > 1 << 20) {
    writeSync(file, block);
    block = "";
  }
}
writeSync(file, block);
closeSync(file);
console.log(JSON.stringify({ file: values.out, bytes, claims }));
