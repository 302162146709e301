import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { DayFacts, LineFacts, Outcome } from "../../check/index.ts";
import { numbersOf } from "../../check/kinds/lines.ts";
import { lineFills, wordsText } from "../../check/kinds/modifiers.ts";
import { codeFacts, familyCodes, isCmt } from "../../reference/index.ts";
import type { CodeKind } from "../../reference/index.ts";

interface Params {
  readonly [name: string]: readonly string[] | string;
  readonly visitCodes: readonly string[];
  readonly medicineCode: string;
}

const MEDICINE: ReadonlySet<CodeKind> = new Set(["supervised-modality", "attended-modality", "active-procedure", "passive-procedure"]);
/** Powered traction has a rule of its own, under either code. */
const OTHERS: readonly string[] = ["97012", "1044M"];
const VISITS = ["2050A", "2051A", "2052A"];

/** A chiropractor's work goes to Washington's fund under its own codes: a care visit by its level, physical medicine under one. */
export default rule({
  id: "payers/wa-lni-chiropractic-visit",
  title: "Chiropractic care of injured workers in Washington",
  severity: "warning",
  over: "day",
  applies: { procedures: [...VISITS, ...familyCodes().filter((code) => isCmt(code) || isMedicine(code))] },
  on: false,
  params: { visitCodes: VISITS as readonly string[], medicineCode: "1044M" },
  says: {
    what: "{what}",
    why: "The fund has codes of its own for a chiropractor's visit: 2050A, 2051A and 2052A, by how complex the decisions of the visit are: the body regions adjusted are one sign of that, with head, limbs and ribs together as one region. Manipulation of spine and limbs is a part of them. As recalled, 2050A has up to two regions and 10 to 15 minutes, 2051A three or four and 15 to 20, 2052A five or more and 25 to 30; the table is in chapter 7 of the fund's payment policies. Physical medicine beside it, powered traction too, is one 1044M a visit. How far the codes of the national book are refused is told from memory.",
    next: "{do}",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "wa-lni-chiropractic", section: "2050A, 2051A, 2052A, with the limbs as one of the body regions; 98943 is not paid beside them", confidence: "verified" },
    { source: "wa-lni-chiropractic", section: "Chapter 7, definitions: the complexity of the decisions sets the level; body regions are one factor of it", confidence: "verified" },
    { source: "wa-lni-chiropractic", section: "Regions and usual minutes of each level", confidence: "memory" },
    { source: "wa-lni-chiropractic", section: "Manipulation and physical medicine under national codes; one visit a day", confidence: "memory" },
  ],
  check,
  examples: {
    found: [
      { title: "manipulation by a chiropractor", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98940" }] } },
      { title: "exercise by a chiropractor", set: { on: true }, claim: { provider: "DC", lines: [{ code: "2050A" }, { code: "97110" }] } },
      { title: "two care visits on one day", set: { on: true }, claim: { provider: "DC", lines: [{ code: "2050A" }, { code: "2051A" }] } },
    ],
    quiet: [
      { title: "the fund's own codes", set: { on: true }, claim: { provider: "DC", lines: [{ code: "2051A" }, { code: "1044M" }] } },
      { title: "a physical therapist", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97110" }] } },
      { title: "powered traction is another rule's", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012" }] } },
      { title: "another payer", claim: { provider: "DC", lines: [{ code: "98940" }] } },
    ],
  },
});

function isMedicine(code: string): boolean {
  const kind = codeFacts(code)?.kind;
  return kind !== undefined && MEDICINE.has(kind) && !OTHERS.includes(code);
}

function check({ own }: DayFacts, { params }: { readonly params: Params }): readonly Outcome[] {
  const visits = own.filter(({ procedure }) => params.visitCodes.includes(procedure));
  const lines = own.filter(({ procedure }) => isCmt(procedure) || isMedicine(procedure)).map((line) => byChiropractor(line, params));
  return visits.length > 1 ? [...lines, twice(visits)] : lines.length === 0 ? [pass] : lines;
}

function byChiropractor(line: LineFacts, { visitCodes, medicineCode }: Params): Outcome {
  const { provider, number, procedure } = line;
  if (!provider.known) return unchecked(provider.reason, [number]);
  if (provider.value !== "DC") return pass;
  const words = isCmt(procedure) ? asVisit(procedure, visitCodes) : asMedicine(procedure, medicineCode);
  return found({ lines: [number], fills: { ...lineFills(line), ...words } });
}

interface Words { readonly [name: string]: string; readonly what: string; readonly do: string }

function asVisit(code: string, visitCodes: readonly string[]): Words {
  return {
    what: `${code} is not how this fund is billed for manipulation (${wordsText(visitCodes)}).`,
    do: `Bill the care visit by its level instead: ${wordsText(visitCodes)}. The record has to show what makes it that level.`,
  };
}

function asMedicine(code: string, own: string): Words {
  return {
    what: `${code} was given by a chiropractor, and this fund takes a chiropractor's physical medicine under ${own}.`,
    do: `Bill one ${own} for all the physical medicine of the visit, six visits of an injury at most, or ask the fund.`,
  };
}

function twice(visits: readonly LineFacts[]): Outcome {
  const codes = wordsText(visits.map(({ procedure }) => procedure));
  return found({
    lines: numbersOf(visits),
    fills: { what: `${codes} stand on one day: the fund pays one chiropractic care visit a day.`, do: "Keep the one code that the record carries." },
  });
}
