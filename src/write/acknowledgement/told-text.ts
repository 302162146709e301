import { formatDollars } from "../../claim/index.ts";
import type { Style } from "../style.ts";
import { count, grouped, labelled, listed } from "../wrap.ts";
import { summaryOf } from "./tell.ts";
import type { Outcome, ToldAnswer, ToldClaim, ToldClaims, ToldError, ToldGroup, ToldInterchange, ToldNote, ToldPlace, ToldStatus, ToldTransaction } from "./told.ts";

const SHAPES: Readonly<Record<Outcome, readonly [shape: string, word: string, paint: "error" | "warning" | "info"]>> = {
  rejected: ["●", "rejected", "error"],
  partly: ["●", "accepted in part", "error"],
  noted: ["▲", "accepted, with something noted", "warning"],
  request: ["▲", "the payer asks for something", "warning"],
  pending: ["○", "waiting", "info"],
  accepted: ["○", "accepted", "info"],
  unsaid: ["▲", "the answer does not say how it went", "warning"],
};
/** More claims or errors of one answer than anyone reads in one go. */
const MOST_SHOWN = 200;

/** Answers as text: what was rejected, where in the file that was sent, what to do; then the counts. */
export function toldText(told: readonly ToldAnswer[], style: Style, hasSent: boolean): string {
  const rows = told.flatMap((answer, index) => [...(index === 0 ? [] : [""]), ...drawAnswer(answer, style)]);
  const needsFile = !hasSent && told.some(pointsSomewhere);
  return [...rows, "", ...drawSummary(told, style), ...(needsFile ? ["", ...advice(style)] : []), ""].join("\n");
}

function advice(style: Style): readonly string[] {
  return row("next", "Name the file that was sent with --of FILE.837: then the claim, the segment and the byte are shown.", style, 0);
}

function pointsSomewhere(answer: ToldAnswer): boolean {
  if (answer.kind === "TA1") return false;
  if (answer.kind === "277CA") return answer.claims.some(({ outcome }) => outcome === "rejected");
  return answer.transactions.some(({ errors }) => errors.length > 0);
}

function drawAnswer(answer: ToldAnswer, style: Style): readonly string[] {
  switch (answer.kind) {
    case "TA1": return drawInterchange(answer, style);
    case "277CA": return drawClaims(answer, style);
    default: return drawGroup(answer, style);
  }
}

function head(outcome: Outcome, what: string, style: Style): string {
  const [shape, word, paint] = SHAPES[outcome];
  return `${style[paint](shape)} ${style.strong(what)}: ${word}`;
}

function row(label: string, text: string, style: Style, indent = 4): readonly string[] {
  return text === "" ? [] : labelled(label, text, { indent, column: 6, width: style.width });
}

function drawNote({ means, next, code }: ToldNote, style: Style): readonly string[] {
  return [...row(`(${code})`, means, style), ...row("next", next, style)];
}

function drawInterchange({ file, interchange, outcome, note }: ToldInterchange, style: Style): readonly string[] {
  return [head(outcome, `${file} · TA1 for interchange ${interchange}`, style), ...(note ? drawNote(note, style) : [])];
}

function drawGroup(group: ToldGroup, style: Style): readonly string[] {
  const { file, kind, accepted, received, notes, transactions } = group;
  const counts = received === null ? "" : `, ${grouped(accepted ?? 0)} of ${count(received, "transaction")} accepted`;
  return [
    `${head(group.outcome, `${file} · ${kind} for group ${group.group}`, style)}${counts}`,
    ...notes.flatMap((note) => drawNote(note, style)),
    ...transactions.filter(({ outcome, errors }) => outcome !== "accepted" || errors.length > 0).flatMap((one) => drawTransaction(one, style)),
  ];
}

function drawTransaction({ transaction, outcome, notes, errors }: ToldTransaction, style: Style): readonly string[] {
  return [
    "",
    `  ${head(outcome, `Transaction ${transaction}`, style)}`,
    ...notes.flatMap((note) => drawNote(note, style)),
    ...errors.slice(0, MOST_SHOWN).flatMap((error) => drawError(error, style)),
    ...(errors.length > MOST_SHOWN ? [style.quiet(`    and ${grouped(errors.length - MOST_SHOWN)} more`)] : []),
  ];
}

function drawError(error: ToldError, style: Style): readonly string[] {
  const { place } = error;
  const ours = place?.ours ?? "";
  return [
    "",
    ...labelled("", headOf(error), { indent: 4, column: 0, width: style.width }).map(style.strong),
    ...labelled("", place ? placeText(error, place) : `Segment ${positionText(error)} of the transaction, counted from its ST.`, { indent: 4, column: 0, width: style.width }).map(style.quiet),
    ...row(`(${error.code})`, error.means, style),
    ...row("next", ours === "" ? error.next : ours, style),
  ];
}

function headOf({ claim, element, segment, loop, place }: ToldError): string {
  const named = claim ?? place?.claim ?? "";
  const inLoop = place?.loop || loop;
  return [
    named === "" ? "" : `Claim ${named}`, place && place.line > 0 ? `line ${place.line}` : "", inLoop === "" ? "" : `loop ${inLoop}`,
    `${element ?? segment}${place?.name && place.segment === segment ? ` (${place.name})` : ""}`,
  ].filter((part) => part !== "").join(", ");
}

function positionText({ position }: ToldError): string {
  return position === null ? "of no stated place" : grouped(position);
}

function placeText({ segment }: ToldError, place: ToldPlace): string {
  const { file, where, fits } = place;
  const at = `${file}: segment ${grouped(where.segment)}, byte ${grouped(where.bytes[0])}`;
  if (!fits) return `${at}. ${place.segment} stands there, not ${segment}: is this the answer to another file?`;
  return place.segment.toUpperCase() === segment || segment === "ZZZ" ? at : `${at}, before ${place.segment}`;
}

function drawClaims(answer: ToldClaims, style: Style): readonly string[] {
  const { file, batch, payer, totals, claims, statuses } = answer;
  const shown = claims.filter(({ outcome, statuses: said }) => outcome !== "accepted" || said.some(({ smartEdit }) => smartEdit !== null));
  const [accepted, rejected] = ["accepted", "rejected"].map((word) => claims.filter((claim) => claim.outcome === word).length) as [number, number];
  const outcome = rejected === 0 ? "accepted" : rejected === claims.length ? "rejected" : "partly";
  const amount = totals.rejectedAmount ? `, ${formatDollars(totals.rejectedAmount)} rejected` : "";
  return [
    `${head(outcome, `${file} · 277CA of ${payer || "the payer"} for batch ${batch}`, style)}, ${grouped(accepted)} of ${count(claims.length, "claim")} accepted${amount}`,
    ...statuses.flatMap((status) => drawStatus(status, style)),
    ...shown.slice(0, MOST_SHOWN).flatMap((claim) => drawClaim(claim, style)),
    ...(shown.length > MOST_SHOWN ? [style.quiet(`    and ${grouped(shown.length - MOST_SHOWN)} more`)] : []),
  ];
}

function drawClaim({ claim, outcome, payerClaim, statuses, lines, found }: ToldClaim, style: Style): readonly string[] {
  return [
    "",
    `  ${head(outcome, `Claim ${claim}`, style)}${payerClaim === null ? "" : style.quiet(` (the payer's number ${payerClaim})`)}`,
    ...(found === false ? row("", "The file given does not hold this claim: is this the answer to another file?", style) : []),
    ...statuses.flatMap((status) => drawStatus(status, style)),
    ...lines.flatMap(({ line, procedure, statuses: said }) => [
      ...labelled("", line === null ? `A line of ${procedure}` : `Line ${line}, ${procedure}`, { indent: 4, column: 0, width: style.width }).map(style.strong),
      ...said.flatMap((status) => drawStatus(status, style)),
    ]),
  ];
}

function drawStatus(status: ToldStatus, style: Style): readonly string[] {
  const { category, status: code, entity, means, text, smartEdit, place, next } = status;
  const codes = [category, code, entity].filter((part) => part !== "").join(":");
  const at = place ? `${place.file}: segment ${grouped(place.where.segment)}${place.where.element === undefined ? "" : `, ${place.where.element}`}, byte ${grouped(place.where.bytes[0])}` : "";
  return [
    ...row("–", `${means} (${codes})`, style),
    ...(smartEdit ? drawSmartEdit(smartEdit, style) : row("says", text, style)),
    ...row("at", at, style),
    ...row("next", next, style),
  ];
}

function drawSmartEdit(edit: NonNullable<ToldStatus["smartEdit"]>, style: Style): readonly string[] {
  const { mnemonic, text, means, rules, confidence, source } = edit;
  const sure = confidence === "memory" ? " (from memory)" : confidence === "logic" && means !== "" ? " (by its words)" : "";
  return [
    ...row("edit", `UnitedHealthcare's Smart Edit ${mnemonic}, before adjudication. ${means}${sure}`.trim(), style),
    ...row("says", text, style),
    ...row("from", source ? `${source.title}, ${source.publisher}, looked up ${source.checkedOn} (${confidence})` : "", style),
    ...row("see", rules.length === 0 ? "" : `claimwright explain ${rules.join(", ")}`, style),
  ];
}

function drawSummary(told: readonly ToldAnswer[], style: Style): readonly string[] {
  const { interchanges, transactions, claims } = summaryOf(told);
  const parts = ([["interchange", interchanges], ["transaction", transactions], ["claim", claims]] as const)
    .filter(([, { accepted, rejected, other }]) => accepted + rejected + other > 0)
    .map(([word, { accepted, rejected, other }]) => `${count(accepted + rejected + other, word)}: ${listed([
      `${grouped(accepted)} accepted`, `${grouped(rejected)} rejected`, ...(other > 0 ? [`${grouped(other)} neither`] : []),
    ])}`);
  return parts.map((part) => style.strong(part));
}
