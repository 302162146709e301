import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { HistoryFacts, LineFacts, Outcome } from "../../check/index.ts";
import { numbersOf, unitsOf } from "../../check/kinds/lines.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";

interface Params {
  readonly [name: string]: readonly string[] | string | number;
  readonly providers: readonly string[];
  readonly specialties: readonly string[];
  readonly localCode: string;
  readonly most: number;
}

/** Washington's fund pays powered traction under 97012 to some and under a local code to others. */
export default rule({
  id: "payers/wa-lni-powered-traction",
  title: "Powered traction for injured workers in Washington",
  severity: "error",
  over: "history",
  applies: { procedures: ["97012", "1044M"] },
  on: false,
  /** `specialties`: taxonomies that bill 97012 beside the provider types; `most` treatments by `localCode` for one injury. */
  params: {
    providers: ["PT", "PTA"] as readonly string[],
    specialties: ["208100000X", "2081P2900X", "2081S0010X", "2081P0004X", "2081H0002X", "2081N0008X", "2081P0010X", "2081P0301X"] as readonly string[],
    localCode: "1044M",
    most: 6,
  },
  says: {
    what: "{what}",
    why: "The fund pays powered traction as 97012 to physical therapists and physicians of physical medicine. Anybody else bills the local code 1044M, at most six times for one injury, one unit a visit.",
    next: "{do}",
  },
  denial: { group: "CO", carc: "B7", rarc: [] },
  fix: "never",
  citations: [{ source: "wa-lni-traction", section: "97012, 1044M and the limit of six", confidence: "verified" }],
  check,
  examples: {
    found: [
      { title: "97012 by a chiropractor", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012" }] } },
      {
        title: "a seventh treatment",
        set: { on: true, params: { most: 1 } },
        claim: { id: "B2", provider: "DC", lines: [{ code: "1044M" }] },
        history: [{ id: "B1", date: "2026-02-20", provider: "DC", lines: [{ code: "1044M" }] }],
      },
      {
        title: "a seventh treatment, by the visit record", set: { on: true }, severity: "warning",
        claim: { provider: "DC", lines: [{ code: "1044M" }] },
        visit: { services: [{ line: 1, code: "1044M", givenBefore: 6 }] },
      },
    ],
    quiet: [
      { title: "a physical therapist", set: { on: true }, claim: { provider: "PT", lines: [{ code: "97012" }] } },
      {
        title: "a physician of physical medicine",
        set: { on: true },
        claim: { rendering: { taxonomy: "208100000X" }, lines: [{ code: "97012" }] },
      },
      { title: "the local code, the first time", set: { on: true }, claim: { provider: "DC", lines: [{ code: "1044M" }] }, history: [] },
      {
        title: "the sixth, by the visit record", set: { on: true },
        claim: { provider: "DC", lines: [{ code: "1044M" }] },
        visit: { services: [{ line: 1, code: "1044M", givenBefore: 5 }] },
      },
    ],
  },
});

function check(facts: HistoryFacts, { params }: { readonly params: Params }): readonly Outcome[] {
  const { own } = facts;
  return [
    ...own.filter(({ procedure }) => procedure === "97012").map((line) => byWhom(line, params)),
    ...counted(facts, own.filter(({ procedure }) => procedure === params.localCode), params),
  ];
}

function byWhom(line: LineFacts, { providers, specialties, localCode }: Params): Outcome {
  const rendering = line.line.rendering ?? line.source.rendering ?? line.source.billing;
  if (specialties.includes(rendering.taxonomy)) return pass;
  if (!line.provider.known) return unchecked(line.provider.reason, [line.number]);
  if (providers.includes(line.provider.value)) return pass;
  const what = `97012 on line ${line.number}: this fund pays it to physical therapists and physicians of physical medicine; powered traction by anybody else has the code ${localCode}.`;
  return found({
    lines: [line.number],
    fills: { ...lineFills(line), what, do: `Bill ${localCode} for powered traction; nothing else of the line changes.` },
  });
}

function counted({ past, complete }: HistoryFacts, own: readonly LineFacts[], { localCode, most }: Params): readonly Outcome[] {
  if (own.length === 0) return [];
  const recorded = own.flatMap(({ service }) => (service.known ? service.value.givenBefore ?? [] : []));
  const seen = unitsOf(past.filter(({ procedure }) => procedure === localCode));
  const count = Math.max(seen, ...recorded) + unitsOf(own);
  const lines = numbersOf(own);
  if (count <= most) return [complete || recorded.length > 0 ? pass : unchecked("history-absent", lines)];
  const what = `${count} treatments by ${localCode} for this worker; the fund pays ${most} for one injury.`;
  return [found({ lines, severity: "warning", fills: { what, do: "Check whether the earlier ones belong to another injury claim." } })];
}
