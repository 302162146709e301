// Makes bad files and reads them, to find what breaks a promise of the readers.
// Run: npm run fuzz -- [--seconds 20 | --hours 1] [--seed 1] [--most N] [--target NAME…] [--unguided] [--out FOLDER]
//      npm run fuzz -- --replay FILE --target NAME
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { faultsOf } from "./fault.ts";
import { targets } from "./targets.ts";
import { watch } from "./watch.ts";
import type { Tallied } from "./worker.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    hours: { type: "string" },
    seed: { type: "string", default: "1" },
    most: { type: "string", default: "Infinity" },
    target: { type: "string", multiple: true, default: [] },
    unguided: { type: "boolean", default: false },
    out: { type: "string", default: "fuzz-findings" },
    replay: { type: "string" },
  },
});

const say = (line: string): void => { console.log(line); };
process.exitCode = values.replay === undefined ? await campaign() : replay(values.replay);

function replay(path: string): number {
  const bytes = new Uint8Array(readFileSync(path));
  const faults = targets.filter(({ name }) => values.target.length === 0 || values.target.includes(name))
    .flatMap((target) => faultsOf(target, bytes).map((fault) => `${target.name}: ${fault}`));
  for (const fault of faults) say(fault);
  say(faults.length === 0 ? "Nothing is wrong." : `${faults.length} faults.`);
  return faults.length === 0 ? 0 : 1;
}

async function campaign(): Promise<number> {
  const began = Date.now();
  const seconds = values.hours === undefined ? Number(values.seconds) : Number(values.hours) * 3600;
  const order = {
    seed: Number(values.seed),
    until: began + seconds * 1000,
    most: Number(values.most),
    names: values.target,
    guided: !values.unguided,
    folder: values.out,
  };
  const { tallied, found } = await watch(order, say);
  for (const each of tallied) sum(each, (Date.now() - began) / 1000);
  say(found.length === 0 ? "Nothing was found." : `${found.length} findings, in ${values.out}.`);
  return found.length === 0 ? 0 : 1;
}

function sum({ inputs, bytes, blocks, kept, slowest }: Tallied, seconds: number): void {
  const all = Object.values(inputs).reduce((total, number) => total + number, 0);
  say(`${all} inputs (${Object.entries(inputs).map(([name, number]) => `${name} ${number}`).join(", ")}), ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(0)} s`);
  say(`${blocks} blocks of the product ran; ${kept} files in the pool; slowest ${slowest.target} ${slowest.ms.toFixed(0)} ms for ${slowest.bytes} bytes`);
}
