import { expect, test } from "vitest";
import { compile, parseIsoDay, rules, shippedMacs, shippedPolicies, starterTables } from "../../index.ts";
import type { ProviderType } from "../../index.ts";
import { canLack, checkNote, lackWord, ruleOf, wantedBy } from "./index.ts";
import type { CheckedElement, NoteCheck } from "./index.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
const BARE = "03/02/2026 Lumbar traction. CMT L4. Therapeutic exercise.";
const CODES = ["97012", "98941", "97110"];

function checked(text: string, policy: string, provider?: ProviderType): NoteCheck {
  return checkNote(engine, { text, codes: CODES, day: parseIsoDay("2026-03-02") ?? 0, policy, ...(provider === undefined ? {} : { provider }) });
}

function element({ services }: NoteCheck, code: string, name: string): CheckedElement {
  const read = services.find((service) => service.code === code)?.elements.find((one) => one.element === name);
  if (read === undefined) throw new Error(`no ${name}`);
  return read;
}

const NOTES = [BARE, `${BARE}\nSigned: A. Adjuster, DC`, `${BARE}\nSigned: B. Help, PTA`];
const PAYERS = engine.policies.flatMap(({ id }) => NOTES.flatMap((note) => ([undefined, "DC", "PT", "PTA"] as const).map((provider) => ({ id, note, provider }))));

test("what the list calls missing, the reviewer says, and as gravely", () => {
  for (const { id, note, provider } of PAYERS) {
    const check = checked(note, id, provider);
    for (const { elements } of check.services) {
      for (const read of elements.filter((one) => one.status === "missing" && canLack(one) && lackWord(one) === "missing")) {
        expect(check.findings.find(({ rule }) => rule === ruleOf(read.element))?.severity, `${id} ${provider ?? ""} ${read.element}`).toBe(read.weight);
      }
    }
  }
});

test.each([
  ["unsigned", BARE, "not in the note", "this payer looks for it, here or in a record of its own, as every payer known here does but Medicare Part B", false],
  ["signed by an assistant", `${BARE}\nSigned: B. Help, CA`, "missing", "this payer looks for it, as every payer known here does but Medicare Part B", true],
  ["signed by a clinician", `${BARE}\nSigned: A. Adjuster, DC`, "not there", "helpful, not asked; looked for by every payer known here but Medicare Part B", false],
])("who was in charge, of a note %s", (_, note, word, wanted, isSaid) => {
  const check = checked(note, "bcbs", "DC");
  const read = element(check, "97012", "supervision");
  expect([lackWord(read), wantedBy(read, { ...check, isExcluded: false })]).toEqual([word, wanted]);
  expect(check.findings.some(({ rule }) => rule === "documentation/supervision")).toBe(isSaid);
});

test.each([
  ["PT", "97012", "this payer needs it; no other payer known here does"],
  ["DC", "97012", "a payer that covers it looks for it, as every payer known here does"],
] as const)("Medicare asks a %s for total minutes, and says so once", (provider, code, wanted) => {
  const check = checked(BARE, "medicare-b", provider);
  expect(wantedBy(element(check, code, "total-minutes"), { ...check, isExcluded: check.services[0]?.excluded !== null })).toBe(wanted);
});

test("PART is missed where active treatment is billed with AT", () => {
  const check = checked("03/02/2026 LBP 4/10. Adjusted L4. Return Thursday.", "medicare-b", "DC");
  expect(check.findings.map(({ rule }) => rule)).toContain("cmt/part-findings");
});
