import { parseIsoDay } from "../../claim/index.ts";
import type { Claim, Day, Diagnosis } from "../../claim/index.ts";
import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { firstServiceDay, lastServiceDay } from "../../check/kinds/dates.ts";

type Turn = { readonly icd10From: string };

/** A diagnosis says which code set it is of, and the first says that it is the first. */
export default rule({
  id: "form/diagnosis-qualifier",
  title: "ICD-10 or ICD-9, first or other",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  voids: true,
  params: { icd10From: "2015-10-01" },
  says: {
    what: "{what}.",
    why: "Each diagnosis of HI carries its code set: ABK for the first and ABF for the others are ICD-10-CM, BK and BF the old ICD-9-CM. Services from 2015-10-01 on are coded in ICD-10-CM, earlier ones in ICD-9-CM, and a claim holds one of the two.",
    next: "Set the qualifiers as the day of service asks, and see that the codes are of that set.",
  },
  denial: { group: "CO", carc: "16", rarc: ["M76"] },
  fix: "never",
  citations: [
    { source: "stedi-claim-edits", section: "ICD-9 qualifier after the ICD-10 transition date; ICD-10 diagnosis code with pre-implementation service date", confidence: "secondary" },
    { source: "x12-837p-guide", section: "2300 HI01-1 to HI12-1", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "ICD-9 for a service of 2026", claim: { diagnoses: ["BK:7244"], lines: [{ code: "97012" }] } },
      { title: "ICD-10 for a service of 2014", claim: { date: "2014-06-02", diagnoses: ["M54.16"], lines: [{ code: "97012" }] } },
      { title: "the first marked as another", claim: { diagnoses: ["ABF:M5416"], lines: [{ code: "97012" }] } },
      { title: "two first ones", claim: { diagnoses: ["ABK:M5416", "ABK:M9903"], lines: [{ code: "97012" }] } },
    ],
    quiet: [
      { title: "a first and another", claim: { diagnoses: ["M54.16", "M99.03"], lines: [{ code: "97012" }] } },
      { title: "ICD-9 for a service of 2014", claim: { date: "2014-06-02", diagnoses: ["BK:7244", "BF:7242"], lines: [{ code: "97012" }] } },
    ],
  },
});

const FIRST = ["ABK", "BK"];
const OTHER = ["ABF", "BF"];
const OLD = ["BK", "BF"];
const NEW = ["ABK", "ABF"];

function check({ source }: ClaimFacts, { params }: { readonly params: Turn }): Outcome {
  const { diagnoses } = source;
  if (diagnoses.length === 0) return pass;
  const wrong = wrongOrder(diagnoses) ?? wrongSet(source, params);
  if (wrong === undefined) return pass;
  return found({ fills: { what: wrong.what }, mark: { element: `HI${String(Math.min(wrong.index, 11) + 1).padStart(2, "0")}-1` } });
}

type Wrong = { readonly index: number; readonly what: string };

function wrongOrder(diagnoses: readonly Diagnosis[]): Wrong | undefined {
  const index = diagnoses.findIndex(({ qualifier }, place) => (place === 0 ? OTHER : FIRST).includes(qualifier));
  if (index < 0) return undefined;
  const qualifier = diagnoses[index]?.qualifier ?? "";
  return { index, what: index === 0 ? `The first diagnosis is marked as another one (${qualifier})` : `Diagnosis ${index + 1} is marked as the first (${qualifier})` };
}

function wrongSet(claim: Claim, { icd10From }: Turn): Wrong | undefined {
  const [first, last] = [firstServiceDay(claim), lastServiceDay(claim)];
  if (first === undefined || last === undefined) return undefined;
  const isNew = first >= dayOf(icd10From);
  const index = isNew ? indexOf(claim, OLD) : last < dayOf(icd10From) ? indexOf(claim, NEW) : -1;
  if (index < 0) return undefined;
  const [marked, right] = isNew ? ["ICD-9-CM", "ICD-10-CM"] : ["ICD-10-CM", "ICD-9-CM"];
  return { index, what: `Diagnosis ${index + 1} is marked as ${marked}, and the day of service asks for ${right}` };
}

function indexOf({ diagnoses }: Claim, set: readonly string[]): number {
  return diagnoses.findIndex(({ qualifier }) => set.includes(qualifier));
}

const days = new Map<string, Day>();

/** A day that a policy may set, read once. */
function dayOf(text: string): Day {
  const day = days.get(text) ?? parseIsoDay(text) ?? 0;
  days.set(text, day);
  return day;
}
