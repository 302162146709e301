import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TreeReader, TreeText, plainStyle, readRemittances } from "../src/index.ts";
import type { Problem, WholeRemittance } from "../src/index.ts";

/** Published files that are kept beside the repository, not in it. */
const CORPORA = join(import.meta.dirname, "../../shared/corpora");
const names = (kind: string): string[] => (existsSync(join(CORPORA, kind)) ? readdirSync(join(CORPORA, kind)).sort() : []);
const list = (kind: string): string[] => names(kind).map((name) => join(kind, name));
const remittances = list("835");
const all = [...remittances, ...list("277ca"), ...list("999"), ...list("837p")];

if (all.length === 0) {
  it("corpora not present: left out", () => {
    console.warn("corpora not present: left out");
    expect(all).toEqual([]);
  });
} else {
  describe("published 835 files", readThem);
  describe("published files as trees", showThem);
}

function load(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(CORPORA, name)));
}

function read(name: string): { readonly all: readonly WholeRemittance[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  return { all: [...readRemittances(load(name), { file: name, onProblem: (problem) => problems.push(problem) })], problems };
}

function count(name: string, tag: string): number {
  return new TextDecoder().decode(load(name)).split(new RegExp(`~\\s*${tag}\\*`)).length - 1;
}

function readThem(): void {
  it.each(remittances)("%s: every claim, line and provider adjustment is read", (name) => {
    const read835 = read(name).all;
    const claims = read835.flatMap((one) => one.claims);
    expect([read835.length, claims.length]).toEqual([count(name, "ST"), count(name, "CLP")]);
    expect(claims.flatMap(({ lines }) => lines)).toHaveLength(count(name, "SVC"));
    expect(read835.flatMap(({ providerAdjustments }) => providerAdjustments)).toHaveLength(count(name, "PLB"));
    for (const { id, charge, paid, patient, statusWords } of claims) {
      expect([id !== "", charge.known, paid.known, patient?.lastName !== "", statusWords !== ""]).toEqual([true, true, true, true, true]);
    }
  });

  it("only the one that does not balance is told of", () => {
    const told = remittances.flatMap((name) => read(name).problems.filter(({ code }) => code.startsWith("remittance-")).map(({ code, claim }) => [name, code, claim]));
    expect(told).toEqual([[join("835", "moov-sample1.835"), "remittance-balance-claim", "9999999"]]);
  });
}

function showThem(): void {
  it.each(all)("%s: every segment is shown, each in its loop", (name) => {
    let out = "";
    const reader = new TreeReader(new TreeText((text) => { out += text; }, plainStyle(), { raw: true }));
    reader.push(load(name));
    const { segments } = reader.end();
    expect(out.match(/^ *raw {2}/gm)).toHaveLength(segments);
    expect(segments).toBeGreaterThan(5);
    expect(out).not.toMatch(/names of this kind/);
  });
}
