import { expect, test } from "vitest";
import { compile, parseIsoDay, rules, shippedMacs, shippedPolicies, starterTables } from "../../index.ts";
import type { ProviderType } from "../../index.ts";
import { plainStyle } from "../../write/index.ts";
import { checkNote } from "./check-note.ts";
import { noteHtml } from "./note-html.ts";
import { noteJson } from "./note-json.ts";
import { noteText } from "./note-text.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const NOTE = "03/02/2026\nMechanical traction to the lumbar spine on a motorized table, 15 min.\nSigned: A. Render";

function checked(policy: string, provider: ProviderType | undefined, codes: readonly string[] = ["97012"]) {
  return checkNote(engine, { text: NOTE, codes, day: parseIsoDay("2026-03-02") ?? 0, policy, ...(provider === undefined ? {} : { provider }) });
}

function weightOf(check: ReturnType<typeof checked>, element: string) {
  return check.services[0]?.elements.find((one) => one.element === element)?.weight;
}

test("the checklist weighs a missing total as the finding does: a therapist's is needed, a chiropractor's is looked for", () => {
  for (const [provider, weight] of [["PT", "error"], ["DC", "warning"]] as const) {
    const check = checked("medicare-b", provider);
    expect(weightOf(check, "total-minutes"), provider).toBe(weight);
    expect(check.findings.find(({ rule }) => rule === "documentation/total-time")?.severity, provider).toBe(weight);
  }
});

test("what Medicare excludes of a chiropractor is said first, and nothing of what it covers or of another payer", () => {
  const check = checked("medicare-b", "DC");
  expect(check.services[0]?.excluded).toMatch(/^97012 is excluded by law where a chiropractor gives it/);
  expect(noteText(check, plainStyle()).join("\n")).toMatch(/97012\n97012 is excluded by law/);
  expect(noteHtml(check)).toContain("<h2>97012</h2><p>97012 is excluded by law");
  expect(checked("medicare-b", "DC", ["98940"]).services[0]?.excluded).toBeNull();
  expect(checked("medicare-b", "PT").services[0]?.excluded).toBeNull();
  expect(checked("uhc", "DC").services[0]?.excluded).toBeNull();
});

test("a payer of whom nothing was read is not said to need the cause or the signature", () => {
  expect(["etiology", "signature"].map((element) => weightOf(checked("auto", "DC"), element))).toEqual(["warning", "warning"]);
  expect(weightOf(checked("generic", "DC"), "etiology")).toBe("error");
});

test.each([
  ["Mechanical traction deferred today, patient had dizziness. Hot pack 10 min to the neck.", ["97012"], "“Mechanical traction deferred today”"],
  ["Hot pack 10 min.\nTraction not performed today.", ["97012"], "“Traction not performed today”"],
  ["Lumbar traction was declined.\nManual therapy 15 min.", ["97140", "97012"], "“Lumbar traction was declined”"],
])("a service that the note says was not given is told first of all: %s", (text, codes, words) => {
  const check = checkNote(engine, { text: `03/02/2026\n${text}\nSigned: A. Render`, codes, day: parseIsoDay("2026-03-02") ?? 0, policy: "uhc" });
  const said = `The note says that 97012 was not done: ${words}.`;
  expect(noteText(check, plainStyle()).join(" ")).toMatch(new RegExp(`^The note, for [^.]*${said.replaceAll(".", "\\.")}`));
  expect(noteHtml(check)).toContain(`<h2>97012</h2><p><strong>${said}`);
  expect(noteJson(check)).toMatchObject({ services: codes.map((code) => ({ code, ...(code === "97012" ? { notDone: { text: words.slice(1, -1) } } : {}) })) });
});

test("nothing is asked of a note for what it says was not done, and what was done is asked for as ever", () => {
  const text = "03/02/2026\nTraction deferred today, patient had dizziness. Hot pack 10 min.\nResponse: no adverse response.\nSigned: A. Render, DC";
  const check = checkNote(engine, { text, codes: ["97012"], day: parseIsoDay("2026-03-02") ?? 0, policy: "uhc" });
  const said = noteText(check, plainStyle()).join("\n");
  expect(check.findings).toEqual([]);
  expect(said).not.toMatch(/missing|dated addendum|response  |asked/);
  expect(said).toMatch(/✓ {2}1 date/);
  const manual = text.replace("Response", "Manual therapy to the neck.\nResponse");
  const both = checkNote(engine, { text: manual, codes: ["97012", "97140"], day: check.day, policy: "medicare-b", provider: "PT" });
  expect(both.findings.map(({ rule }) => rule)).toContain("documentation/total-time");
  expect(both.findings.filter(({ rule }) => rule.startsWith("documentation/device"))).toEqual([]);
});

test("of a manipulation that is left alone, with the traction put off, nobody asks how long the whole took", () => {
  const text = "03/02/2026\nTraction deferred today, BP high. Adjusted L4, L5, side posture. Tolerated well.\nSigned: A. Render, DC";
  const check = checkNote(engine, { text, codes: ["97012", "98940"], day: parseIsoDay("2026-03-02") ?? 0, policy: "medicare-b", provider: "DC" });
  expect(check.findings.map(({ rule }) => rule)).not.toContain("documentation/total-time");
  expect(check.services.flatMap(({ elements }) => elements).filter(({ element, weight }) => element === "total-minutes" && weight !== null)).toEqual([]);
});

test.each([
  ["Manual therapy 30 min. Therapeutic exercise 30 min. Total treatment time 45 min.", true],
  ["Manual therapy 30 min. Therapeutic exercise 15 min. Total treatment time 45 min.", false],
  ["Manual therapy 30 min. Therapeutic exercise 30 min.", false],
])("a total that is less than the note's own minutes is remarked on: %s", (text, isSaid) => {
  const asked = { codes: ["97140", "97110"], day: parseIsoDay("2026-03-02") ?? 0, policy: "uhc", provider: "PT" as const };
  const { findings } = checkNote(engine, { ...asked, text: `03/02/2026\n${text}\nSigned: A. Render, PT` });
  expect(findings.some(({ rule }) => rule === "time/total-exceeds-visit")).toBe(isSaid);
});

test("the minutes of the only timed service are its own: no sum of them is missed beside them", () => {
  const text = "03/02/2026\nMechanical traction, lumbar, motorized table, 15 min. Therapeutic exercise 15 min.\nSigned: A. Render, PT";
  const check = checkNote(engine, { text, codes: ["97012", "97110"], day: parseIsoDay("2026-03-02") ?? 0, policy: "medicare-b", provider: "PT" });
  const all = check.services.flatMap(({ elements }) => elements);
  const weights = (element: string) => all.filter((one) => one.element === element).map(({ weight }) => weight);
  expect([weights("timed-minutes").includes("error"), weights("total-minutes").includes("error")]).toEqual([false, true]);
});

test("without a payer the coding rules ask, never a payer; where it is excluded, one that covers it", () => {
  const nobody = noteText(checked("generic", "DC"), plainStyle(200)).join("\n");
  expect([nobody.includes("this payer"), nobody.includes("missing: the coding rules need it")]).toEqual([false, true]);
  const excluded = noteText(checked("medicare-b", "DC"), plainStyle(200)).join("\n");
  expect([excluded.includes("this payer looks"), excluded.includes("missing: a payer that covers it looks for it")]).toEqual([false, true]);
});

test.each([
  ["Mechanical traction to the lumbar spine on a motorized table, 15 min. Traction deferred last visit."], ["Hot pack 10 min."], ["Plan: add traction next visit."],
])("a note that does not say so is not said to: %s", (text) => {
  const check = checkNote(engine, { text, codes: ["97012"], day: parseIsoDay("2026-03-02") ?? 0, policy: "uhc" });
  expect(check.services[0]?.notDone).toBeNull();
  expect(noteText(check, plainStyle()).join(" ")).not.toContain("was not done");
});

test("Washington's fund takes a chiropractor's traction under a code of its own: said of the note, and not of what was not done", () => {
  const rule = "payers/wa-lni-powered-traction";
  expect(checked("wa-lni", "DC").findings.find((finding) => finding.rule === rule)).toMatchObject({ severity: "error", message: expect.stringContaining("1044M") as unknown });
  expect(checked("wa-lni", "PT").findings.map((finding) => finding.rule)).not.toContain(rule);
  const undone = { text: "03/02/2026 Traction deferred today. CMT L4.", codes: ["97012", "98940"], day: parseIsoDay("2026-03-02") ?? 0, policy: "wa-lni", provider: "DC" as const };
  expect(checkNote(engine, undone).findings.map((finding) => finding.rule)).not.toContain(rule);
});
