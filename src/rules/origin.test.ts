import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findingsOf, judged } from "../../test/support/rule.ts";
import type { Example, Finding, Verdict } from "../check/index.ts";
import type { ClaimSketch, LineSketch, ProviderType, ServiceJson } from "../claim/index.ts";
import { isActiveProcedure, isSupervisedModality, isTimed, isUntimed, allocate } from "../reference/index.ts";
import { rules } from "./index.ts";

/** One test for each statement of the document that the rules start from: the rows of docs/origin.md. */
const tested = new Set<string>();

function statement(number: number, title: string, body: () => void): void {
  tested.add(String(number));
  test(`${number}: ${title}`, body);
}

function session(service: Partial<ServiceJson> = {}, more: Partial<Example> = {}): Verdict {
  return judged({
    claim: { lines: [{ code: "97012" }] },
    visit: { services: [{ line: 1, code: "97012", minutes: 15, device: "motorized traction table", ...service }] },
    ...more,
  });
}

function speaking(verdict: Verdict, family: string): readonly string[] {
  return verdict.findings.filter(({ rule }) => rule.startsWith(family)).map(({ rule }) => rule);
}

function textOf(id: string): string {
  const { what, why, next } = rules.find((rule) => rule.id === id)?.says ?? { what: "", why: "", next: "" };
  return `${what} ${why} ${next}`;
}

function lineTo(policy: string, provider: ProviderType, line: Omit<LineSketch, "code">, others: ClaimSketch["lines"] = []): Verdict {
  return judged({ policy, claim: { provider, lines: [{ code: "97012", ...line }, ...others] } });
}

function only(verdict: Verdict, rule: string): Finding {
  const [finding] = findingsOf(verdict, rule);
  if (finding === undefined) throw new Error(`${rule} did not speak`);
  return finding;
}

statement(1, "a mechanical pull on the neck, the pelvis or a limb", () => {
  expect(textOf("traction/definition")).toMatch(/neck.*pelvis.*limb/);
  for (const region of ["cervical", "pelvic", "knee"]) expect(speaking(session({ regions: [region] }), "traction/")).toEqual([]);
});

statement(2, "it eases pain and gives tissue more length", () => {
  expect(textOf("traction/definition")).toMatch(/ease pain/);
  expect(speaking(session(), "documentation/response")).toEqual(["documentation/response"]);
});

statement(3, "halters or straps to weights are mechanical traction", () => {
  expect(speaking(session({ device: "head halter with weights and pulley" }), "traction/")).toEqual([]);
  expect(speaking(session({ device: "pelvic harness attached to weights" }), "traction/")).toEqual([]);
});

statement(4, "body weight may pull on the cervical spine", () => {
  const verdict = session({ device: "body weight distraction of cervical spine", regions: ["cervical"], force: { source: "body-weight" } });
  expect(speaking(verdict, "traction/")).toEqual([]);
});

statement(5, "a supervised modality, without constant contact", () => {
  expect(isSupervisedModality("97012")).toBe(true);
  expect(isTimed("97012")).toBe(false);
  const counted = judged({
    claim: { lines: [{ code: "97012" }, { code: "97110", units: 2 }] },
    visit: { services: [{ line: 1, code: "97012", minutes: 15 }, { line: 2, code: "97110", minutes: 15 }] },
  });
  expect(speaking(counted, "traction/")).toContain("traction/minutes-not-timed");
});

statement(6, "the traction must be mechanical", () => {
  expect(speaking(session({ device: "motorized traction table" }), "traction/")).toEqual([]);
  expect(speaking(session({ device: "hydro-massage bed" }), "traction/")).toEqual(["traction/hydro-massage"]);
  expect(session({ device: "SpineStretch" }).unchecked).toContainEqual({ rule: "traction/roller-table", lines: [1], reason: "device-unknown" });
});

statement(7, "roller tables are not 97012, and who disagrees is shown", () => {
  const finding = only(session({ device: "roller table" }), "traction/roller-table");
  expect(finding.severity).toBe("error");
  expect(finding.positions.flatMap(({ heldBy }) => heldBy)).toEqual(expect.arrayContaining(["Bushido Billing", "ChiroCode 2016"]));
});

statement(8, "Y-straps are not 97012", () => {
  expect(only(session({ device: "Y-strap" }), "traction/y-strap").severity).toBe("error");
});

statement(9, "manual traction is not 97012", () => {
  const finding = only(session({ device: "manual traction" }), "traction/manual-traction");
  expect(finding.severity).toBe("error");
  expect(finding.next).toContain("97140");
});

statement(10, "the 15 minute rule is a stance that warns, shows its positions and changes no unit", () => {
  const finding = only(session({ minutes: 12 }), "traction/minimum-minutes");
  expect(finding.severity).toBe("warning");
  expect(finding.positions.length).toBeGreaterThanOrEqual(3);
  expect(finding.fix?.edits).toEqual([]);
  expect(speaking(session({ minutes: 15 }), "traction/")).toEqual([]);
  expect(speaking(session({ minutes: 12 }, { policy: "medicare-b" }), "traction/minimum-minutes")).toEqual([]);
});

statement(11, "force, angle and type of traction are not in the code: none of them is ever an error", () => {
  const missing = session({}).findings.filter(({ rule }) => /\/(force|angle|mode)$/.test(rule));
  expect(missing.map(({ severity }) => severity).sort()).toEqual(["info", "info", "warning"]);
});

statement(12, "the documentation should describe what was done", () => {
  const asked = speaking(session(), "documentation/");
  expect(asked).toEqual(expect.arrayContaining(["documentation/body-part", "documentation/etiology", "documentation/force", "documentation/signature"]));
});

statement(13, "59 tells services apart, and so has no place where nothing is to be told apart", () => {
  expect(speaking(lineTo("generic", "PT", { modifiers: ["59"] }), "modifiers/59-without-pair")).toHaveLength(1);
});

statement(14, "GP where a payer asks for it, by chiropractors and therapists alike", () => {
  for (const provider of ["DC", "PT"] as const) {
    const bare = provider === "DC" ? ["GY"] : [];
    expect(speaking(lineTo("medicare-b", provider, { modifiers: bare }), "modifiers/therapy-modifier-required")).toHaveLength(1);
    expect(speaking(lineTo("medicare-b", provider, { modifiers: ["GP", ...bare] }), "modifiers/therapy-modifier-required")).toEqual([]);
    expect(speaking(lineTo("generic", provider, {}), "modifiers/therapy-modifier-required")).toEqual([]);
  }
});

statement(15, "GY on a chiropractor's traction to Medicare, and never on a therapist's", () => {
  expect(speaking(lineTo("medicare-b", "DC", { modifiers: ["GP"] }), "modifiers/gy-excluded-service")).toHaveLength(1);
  expect(speaking(lineTo("medicare-b", "DC", { modifiers: ["GP", "GY"] }), "modifiers/gy")).toEqual([]);
  expect(speaking(lineTo("medicare-b", "PT", { modifiers: ["GP", "GY"] }), "modifiers/gy-on-covered-service")).toHaveLength(1);
  expect(speaking(lineTo("medicare-b", "PT", { modifiers: ["GP"] }), "modifiers/gy")).toEqual([]);
});

statement(16, "GY by itself gives no right to charge, and no text here says that it does", () => {
  expect(textOf("modifiers/gy-excluded-service")).toMatch(/no right to charge/);
});

statement(17, "once a session, however many regions", () => {
  const regions = { services: [{ line: 1, code: "97012", regions: ["cervical", "lumbar"] }] };
  const onOneLine = judged({ claim: { lines: [{ code: "97012", units: 2 }] }, visit: regions });
  expect(speaking(onOneLine, "traction/one-unit")).toEqual(["traction/one-unit-per-line"]);
  expect(only(onOneLine, "traction/one-unit-per-line").why).toContain("more than one region");
  const onTwoLines = judged({ claim: { lines: [{ code: "97012" }, { code: "97012", modifiers: ["59"] }] } });
  expect(speaking(onTwoLines, "traction/one-unit")).toEqual(["traction/one-unit-per-day"]);
  expect(speaking(judged({ claim: { lines: [{ code: "97012" }] }, visit: regions }), "traction/one-unit")).toEqual([]);
});

statement(18, "the code set's own unit counting is one of the methods", () => {
  expect(isUntimed("97012")).toBe(true);
  expect(isActiveProcedure("97110") && isTimed("97110")).toBe(true);
  const minutes = [{ code: "97110", minutes: 8 }, { code: "97140", minutes: 8 }];
  expect(allocate("ama", minutes).totalUnits).toBe(2);
  expect(allocate("cms", minutes).totalUnits).toBe(1);
});

statement(19, "the chart holds the date", () => {
  expect(only(session(), "documentation/date").severity).toBe("error");
});

statement(20, "the chart holds the type of device", () => {
  const bare = { services: [{ line: 1, code: "97012" }] };
  expect(only(session({}, { visit: bare }), "documentation/device").severity).toBe("error");
  expect(only(session({}, { visit: bare, policy: "medicare-b" }), "documentation/device").severity).toBe("warning");
});

statement(21, "the chart holds the duration", () => {
  const bare = { services: [{ line: 1, code: "97012" }] };
  expect(only(session({}, { visit: bare }), "documentation/duration").severity).toBe("warning");
  expect(only(session({}, { visit: bare, policy: "medicare-b" }), "documentation/duration").severity).toBe("info");
});

statement(22, "the chart holds the body part", () => {
  expect(only(session(), "documentation/body-part").severity).toBe("error");
  expect(only(session({}, { policy: "medicare-b" }), "documentation/body-part").severity).toBe("warning");
});

statement(23, "the chart holds the etiology", () => {
  expect(only(session(), "documentation/etiology").severity).toBe("error");
  expect(only(session({}, { policy: "medicare-b" }), "documentation/etiology").severity).toBe("warning");
});

statement(24, "the correct modifiers: those of manipulation are not traction's", () => {
  expect(speaking(lineTo("medicare-b", "DC", { modifiers: ["GP", "GY", "AT"] }), "modifiers/at-only-on-cmt")).toHaveLength(1);
});

statement(25, "the payer's requirements decide, and the finding says whose they are", () => {
  expect(only(session({}, { visit: { services: [{ line: 1, code: "97012" }] } }), "documentation/device").layer).toBe("base");
  expect(only(session({}, { visit: { services: [{ line: 1, code: "97012" }] }, policy: "medicare-b" }), "documentation/device").layer).toBe("cms");
});

statement(26, "no promise of payment: what could not be checked is said", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012" }] } });
  expect(verdict.verdict).toBe("clean-as-far-as-checked");
  expect(verdict.unchecked.length).toBeGreaterThan(0);
});

test("every row of docs/origin.md has its test, and every test its row", () => {
  const page = readFileSync(new URL("../../docs/origin.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => number);
  expect(rows).toEqual([...tested]);
});

test("every rule that docs/origin.md names exists", () => {
  const page = readFileSync(new URL("../../docs/origin.md", import.meta.url), "utf8");
  const ids = new Set(rules.map(({ id }) => id));
  const named = [...page.matchAll(/`([a-z]+\/[a-z0-9-]+)`/g)].map(([, id]) => id ?? "");
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
