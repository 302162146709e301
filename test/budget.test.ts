import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claims837p } from "../bench/claims-837p.ts";
import { batchOf, compile, open, visitsOf } from "../src/check/index.ts";
import { lineFacts } from "../src/check/gather.ts";
import { lineIndex } from "../src/check/line-index.ts";
import { roomOf } from "../src/check/pages.ts";
import type { Answer, Rule } from "../src/check/index.ts";
import type { Claim } from "../src/claim/index.ts";
import { shippedMacs, shippedPolicies } from "../src/policy/index.ts";
import { ClaimReader } from "../src/read/index.ts";
import { starterTables } from "../src/reference/index.ts";
import { rules } from "../src/rules/index.ts";

// What speed rests on, counted and not timed: a machine's mood changes none of it. A figure that rises says that work was added to every
// claim; where that is meant, raise it here in the same change.

const CLAIMS = 400;
const FILE = new TextEncoder().encode([...claims837p(7, (claims) => claims >= CLAIMS)].map((segment) => `${segment}~`).join(""));

function read(bytes: Uint8Array, structure = true): readonly Claim[] {
  const claims: Claim[] = [];
  const reader = new ClaimReader({ file: "budget", structure, onClaim: (claim) => claims.push(claim), onProblem: () => undefined });
  reader.push(bytes);
  reader.end();
  return claims;
}

/** The bytes, and how often one of them was looked at; the pass that looks at four at a time for the ends of segments is not counted. */
function counted(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly looks: () => number } {
  let looks = 0;
  const proxy = new Proxy(bytes, {
    get(target, key) {
      if (typeof key === "string" && key.charCodeAt(0) <= 57) looks++;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? (value as () => unknown).bind(target) : value;
    },
  });
  return { bytes: proxy, looks: () => looks };
}

test.each([[false, 1.5], [true, 3]])("reading (structure checked: %s) looks at a byte no more than %d times", (structure, most) => {
  const { bytes, looks } = counted(FILE);
  expect(read(bytes, structure)).toHaveLength(CLAIMS);
  expect(looks() / FILE.length).toBeLessThan(most);
  expect(looks() / FILE.length).toBeGreaterThan(1);
});

interface Counts { asked: number; inVain: number; lists: number }

/** The rules as they ship, with their calls counted. */
function watched(counts: Counts): readonly Rule[] {
  return rules.map((rule): Rule => {
    const check = (facts: never, context: never): Answer => {
      const answer = (rule.check as (facts: never, context: never) => Answer)(facts, context);
      counts.asked++;
      if (Array.isArray(answer) && answer.length === 0) counts.inVain++;
      if (Array.isArray(answer) && answer.length > 0 && answer.every(({ is }) => is === "pass")) counts.lists++;
      return answer;
    };
    // A rule that never speaks is known by its check, and is left as it is.
    return rule.examples.found.length === 0 ? rule : { ...rule, check } as Rule;
  });
}

test("rules asked: few for each line, few of them in vain, few lists made to say that all is well", () => {
  const counts: Counts = { asked: 0, inVain: 0, lists: 0 };
  const session = open(compile({ rules: watched(counts), policies: shippedPolicies, macs: shippedMacs, tables: starterTables() }));
  const claims = read(FILE);
  // What is remembered of services is there after the first time.
  for (const claim of claims) session.check(claim);
  Object.assign(counts, { asked: 0, inVain: 0, lists: 0 });
  let lines = 0;
  for (const claim of read(FILE)) {
    session.check(claim);
    lines += claim.lines.length;
  }
  const each = { asked: counts.asked / lines, inVain: counts.inVain / lines, lists: counts.lists / lines };
  expect(each.asked).toBeGreaterThan(10);
  expect(each.asked).toBeLessThan(22.5);
  expect(each.inVain).toBeLessThan(5.2);
  expect(each.lists).toBeLessThan(0.3);
});

/** Some thousand claims, so that what is kept of each shows beside what a page leaves empty. */
const MANY = new TextEncoder().encode([...claims837p(7, (claims) => claims >= 5000)].map((segment) => `${segment}~`).join(""));

test("kept of the claims that were seen: few sets of rules, however their codes come together, and few bytes a line", () => {
  const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
  const room = roomOf(undefined);
  const batch = batchOf(visitsOf([]), lineIndex(undefined, room));
  const plan = engine.planFor("medicare-b", 20_500);
  const claims = read(MANY, false);
  const sets = new Set(claims.map((claim) => plan.forLines(claim.lines)));
  for (const claim of claims) batch.add(claim, lineFacts(claim, visitsOf([])));
  expect(sets.size).toBeGreaterThan(20);
  expect(sets.size).toBeLessThan(250);
  expect(room.used / claims.flatMap(({ lines }) => lines).length).toBeLessThan(20);
});

test("bytes of the heap that a claim takes: few when it is read, and as few as can be when it is checked and written", () => {
  const room = ["--min-semi-space-size=128", "--max-semi-space-size=128", "--expose-gc"];
  const plain = ["--no-opt", "--no-maglev", "--no-sparkplug"];
  const { stdout } = spawnSync(process.execPath, [...room, ...plain, join(import.meta.dirname, "support", "allocated.ts")], { encoding: "utf8" });
  const { read: reading, scrubbed } = JSON.parse(stdout) as { readonly read: number; readonly scrubbed: number };
  expect(reading).toBeGreaterThan(1000);
  expect(reading).toBeLessThan(18_000);
  expect(scrubbed).toBeGreaterThan(reading);
  expect(scrubbed).toBeLessThan(100_000);
});
