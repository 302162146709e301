import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { plain, read } from "./fixtures/x12/read.ts";
import { hasNothingBetween, writtenBack } from "./fixtures/x12/rebuild.ts";
import type { Result } from "./fixtures/x12/read.ts";

/** Published files that are kept beside the repository, not in it. */
const CORPORA = join(import.meta.dirname, "../../shared/corpora");
const FOLDER = join(CORPORA, "837p");
const files = list("837p");
const others = ["835", "277ca", "999"].flatMap((kind) => list(kind).map((name) => join("..", kind, name)));

function list(kind: string): string[] {
  const folder = join(CORPORA, kind);
  return existsSync(folder) ? readdirSync(folder).filter((name) => /\.(837|835|277|999)$/.test(name)).sort() : [];
}

if (files.length === 0) {
  it("corpora not present: left out", () => {
    console.warn("corpora not present: left out");
    expect(files).toEqual([]);
  });
} else {
  describe("published 837P files", corpora);
}

function load(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** How many segments of a tag a file has, counted without the reader. */
function count(name: string, tag: string): number {
  return new TextDecoder().decode(load(name)).split(new RegExp(`(?:^|[~_\\n])\\s*${tag}[*~]`)).length - 1;
}

function tally(result: Result): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of result.problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/**
 * Every problem of each file. The imsweb files repeat HL numbers, claim ids, control numbers and counts; `complex` has
 * placeholder codes and loops without their REF.
 */
const PROBLEMS: Readonly<Record<string, Record<string, number>>> = {
  "moov-sample.837": { "duplicate-claim-id": 3 },
  "imsweb-x12_valid.837": { "diagnosis-composite": 8, "hl-parent": 1, "line-number": 1, "segment-count": 1 },
  "imsweb-x12_valid_different_separators.837": { "diagnosis-composite": 8, "hl-parent": 1, "line-number": 1, "segment-count": 1 },
  "imsweb-x12_multiple_isa.837": { "diagnosis-composite": 16, "hl-parent": 2, "line-number": 2, "segment-count": 2 },
  "imsweb-x12_multiple_gs.837": {
    "diagnosis-composite": 24, "hl-parent": 3, "line-number": 3, "segment-count": 3,
    "duplicate-claim-id": 4, "group-count": 1, "control-number-repeated": 2,
  },
  "imsweb-x12_multiple_st.837": {
    "diagnosis-composite": 16, "hl-parent": 2, "line-number": 2, "segment-count": 2,
    "duplicate-claim-id": 2, "transaction-count": 1, "control-number-repeated": 1,
  },
  "imsweb-x12_complex.837": {
    "diagnosis-composite": 24, "hl-parent": 2, "line-number": 4, "segment-count": 2, "duplicate-claim-id": 3, "transaction-count": 1,
    "element-code": 14, "element-conditional": 8, "segment-required": 8,
  },
};

const INTERCHANGES: Readonly<Record<string, number>> = { "imsweb-x12_multiple_isa.837": 2 };

function corpora(): void {
  it.each(files)("%s: every claim and line is read", (name) => {
    const result = read(load(name));
    expect(result.counts).toEqual({ interchanges: INTERCHANGES[name] ?? 1, claims: count(name, "CLM"), lines: count(name, "LX") });
    expect(result.claims).toHaveLength(count(name, "CLM"));
    expect(result.claims.flatMap(({ lines }) => lines)).toHaveLength(count(name, "LX"));
    for (const claim of result.claims) {
      expect(claim.totalCharge.known).toBe(true);
      expect(claim.payer.id).not.toBe("");
      expect(claim.billing.npi).not.toBe("");
      expect(claim.subscriber.memberId).not.toBe("");
      expect(claim.diagnoses.length).toBeGreaterThan(0);
      for (const line of claim.lines) expect([line.procedure === "", line.day.known, line.units.known, line.charge.known]).toEqual([false, true, true, true]);
    }
  });

  it.each(files)("%s: the problems are those it has", (name) => {
    expect(tally(read(load(name)))).toEqual(PROBLEMS[name] ?? { "version-label": 1 });
  });

  it.each(files.filter((name) => !name.startsWith("imsweb")))("%s: no error", (name) => {
    const { problems, claims } = read(load(name));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(claims.some(({ flawed }) => flawed)).toBe(false);
  });

  it.each(files.filter((name) => name.startsWith("imsweb")))("%s: each problem of HI stands at its composite", (name) => {
    const bytes = load(name);
    const written = read(bytes).problems.filter(({ code }) => code === "diagnosis-composite")
      .map(({ where, claim }) => [where?.element, claim !== undefined, new TextDecoder().decode(bytes.slice(...where?.bytes ?? [0, 0]))]);
    for (const [element, hasClaim, text] of written) {
      expect(hasClaim).toBe(true);
      expect(text).toMatch(element === "HI01" ? /^BK$/ : element === "HI03" ? /^BF$/ : /^\d{4,5}$/);
    }
  });

  it.each(files)("%s: chunks of any size give the same", (name) => {
    const bytes = load(name);
    const whole = read(bytes);
    for (const sizes of [[1], [7], [64, 1, 300], [511], [512], [513], [4096]]) {
      const pieces = read(bytes, sizes);
      expect(pieces.problems).toEqual(whole.problems);
      expect(pieces.claims.map(plain)).toEqual(whole.claims.map(plain));
    }
  });

  it.each([...files, ...others])("%s: write-back gives the same bytes", (name) => {
    const bytes = load(name);
    expect(Buffer.compare(writtenBack(bytes), bytes)).toBe(0);
    expect(hasNothingBetween(bytes)).toBe(true);
  });

  it.each(others)("%s: is named, and holds no claims", (name) => {
    const { problems, claims } = read(load(name));
    expect(problems[0]?.code).toBe("not-837p");
    expect(problems[0]?.message).toMatch(/835|277|999/);
    expect(claims).toEqual([]);
  });

  it.each(files)("%s: cut anywhere, it is read up to there", (name) => {
    const bytes = load(name);
    const all = read(bytes).counts.claims;
    let before = 0;
    for (let cut = 0; cut <= bytes.length; cut += 11) {
      const { claims } = read(bytes.slice(0, cut));
      expect(claims.length).toBeGreaterThanOrEqual(before);
      expect(claims.length).toBeLessThanOrEqual(all);
      before = claims.length;
    }
  });

  it("knows the subscriber and payer of a claim with other insurance", () => {
    const [claim] = read(load("lfh-demo.cob.example3.B.837")).claims;
    expect(claim?.payer).toMatchObject({ id: "567890", filingIndicator: "CI", responsibility: "S" });
    expect([claim?.subscriber.firstName, claim?.patient.firstName, claim?.patient.dependant]).toEqual(["JACK", "TED", true]);
    expect(claim?.rendering).toMatchObject({ npi: "1999996666", taxonomy: "204C00000X" });
    expect(claim?.diagnoses.map(({ code }) => code)).toEqual(["4779", "2724", "2780", "53081"]);
    expect(claim?.amounts).toEqual([]);
    expect(claim?.lines.map(({ dates }) => dates.length)).toEqual([1, 1, 1]);
  });
}
