import { readFileSync } from "node:fs";
import vm from "node:vm";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);

async function bundle(): Promise<string> {
  const build = await rolldown({ input: new URL("src/index.ts", root).pathname, platform: "browser", external: () => false });
  const { output } = await build.generate({ format: "iife", name: "claimwright", minify: true });
  return output[0].code;
}

/** What a page does with a dropped file, in words that need nothing of Node. */
const PAGE = `(file, visits) => {
  const { compile, open, ClaimReader, readVisits, rules, shippedMacs, shippedPolicies, starterTables } = claimwright;
  const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
  const session = open(engine, { visits: readVisits(visits).records });
  const found = [];
  const reader = new ClaimReader({
    file: "dropped.837",
    onProblem: (problem) => found.push(problem.code),
    onClaim: (claim) => { for (const { rule } of session.check(claim).findings) found.push(claim.id + " " + rule); },
  });
  reader.push(file);
  reader.end();
  return JSON.stringify(found);
}`;

test("the engine's bundle runs in a bare realm with no Node in it, and finds what it finds here", async () => {
  const code = await bundle();
  expect(code).not.toMatch(/\bnode:|\brequire\(|\bprocess\.|\bBuffer\b/);
  // A realm with the language and what the engine uses of the things that every browser and worker adds to it.
  const realm = vm.createContext({ TextDecoder, TextEncoder }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(code.replace(/^var claimwright\s*=/, "globalThis.claimwright="), realm);
  expect(vm.runInContext("typeof process + typeof Buffer + typeof require + typeof setTimeout", realm)).toBe("undefinedundefinedundefinedundefined");
  const judge = vm.runInContext(PAGE, realm) as (file: Uint8Array, visits: Uint8Array) => string;
  const file = new Uint8Array(readFileSync(new URL("examples/clinic-day.edi", root)));
  const visits = new Uint8Array(readFileSync(new URL("examples/clinic-day.visits.json", root)));
  const planted = JSON.parse(readFileSync(new URL("examples/clinic-day.planted.json", root), "utf8")) as { claim: string; planted: { rule: string }[] }[];
  const found = JSON.parse(judge(file, visits)) as string[];
  expect(found.sort()).toEqual(planted.flatMap(({ claim, planted: mistakes }) => mistakes.map(({ rule }) => `${claim} ${rule}`)).sort());
}, 120_000);
