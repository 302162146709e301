import type { Claim, ServiceLine } from "../../claim/index.ts";
import { readSmartEdit } from "../../reference/smart-edits.ts";
import { categoryFacts, entityText, statusFacts } from "../../reference/status-codes.ts";
import { claimFor, lineFor, placeOfStatus } from "../../read/acknowledgement/index.ts";
import type { ClaimAnswer, ClaimsAnswer, ClaimStatus, LineAnswer, StatusCode } from "../../read/acknowledgement/index.ts";
import { isMoreThanAccepted } from "./sent-file.ts";
import type { SentFile } from "./sent-file.ts";
import type { Outcome, ToldClaim, ToldClaims, ToldLine, ToldStatus } from "./told.ts";

/** The claim as it was sent, if the file is at hand. */
interface Sent { readonly file: string; readonly claim: Claim; readonly line?: ServiceLine | undefined }

export function tellClaims(answer: ClaimsAnswer, sent: readonly SentFile[]): ToldClaims {
  const { file, batch, totals, source, providers } = answer;
  const above = [...answer.statuses, ...providers.flatMap(({ statuses }) => statuses)].flatMap((status) => tellStatus(status, undefined));
  return {
    kind: "277CA", file, batch, payer: source.name, totals, statuses: above.filter(({ outcome }) => outcome !== "accepted"),
    claims: providers.flatMap(({ claims }) => claims.filter(({ statuses, claim }) => statuses.length > 0 || claim !== "").map((claim) => tellClaim(claim, sent))),
  };
}

function tellClaim(answer: ClaimAnswer, sent: readonly SentFile[]): ToldClaim {
  const held = sentOf(answer, sent);
  const statuses = answer.statuses.flatMap((status) => tellStatus(status, held));
  const lines = answer.lines.map((line) => tellLine(line, held));
  return {
    claim: answer.claim, outcome: worst([...statuses, ...lines.flatMap((line) => line.statuses)]),
    payerClaim: answer.references.find(({ qualifier }) => qualifier === "1K")?.value ?? null,
    statuses, lines, found: sent.length === 0 || !isMoreThanAccepted(answer) ? null : held !== undefined,
  };
}

function sentOf(answer: ClaimAnswer, sent: readonly SentFile[]): Sent | undefined {
  for (const { file, claimsOf } of sent) {
    const claim = claimFor(claimsOf(answer.claim), answer);
    if (claim) return { file, claim };
  }
  return undefined;
}

function tellLine(answer: LineAnswer, held: Sent | undefined): ToldLine {
  const line = held && lineFor(held.claim, answer);
  const known = Number(answer.reference);
  const own = /^\d{1,3}$/.test(answer.reference) && !held ? known : null;
  return {
    line: line?.number ?? own, procedure: answer.procedure,
    statuses: answer.statuses.flatMap((status) => tellStatus(status, held && { ...held, line })),
  };
}

/** A claim with such an edit is not lost when nothing is done, unlike others of its category. */
const HELD = "Returned for repair before adjudication, and held.";

/** One for each of up to three codes; the payer's words stand with the first. */
function tellStatus({ codes, text }: ClaimStatus, held: Sent | undefined): readonly ToldStatus[] {
  return codes.map((code, index) => {
    const said = index === 0 ? text : "";
    const edit = readSmartEdit(said, `${code.category}:${code.status}`);
    const where = held && placeOfStatus(held.claim, held.line, code);
    const { outcome } = categoryFacts(code.category);
    return {
      ...code, code: code.status, outcome, means: edit?.kind === "return" ? HELD : meaningOf(code), next: edit?.next ?? statusFacts(code.status).next,
      text: said, smartEdit: edit ?? null, place: held && where ? { file: held.file, where } : null,
    };
  });
}

/** `Rejected: something is not valid. The NPI (the billing provider).` */
function meaningOf({ category, status, entity }: StatusCode): string {
  const { means } = statusFacts(status);
  const whom = entityText(entity);
  return [categoryFacts(category).means, whom === "" ? means : `${means.replace(/\.$/, "")} (${whom}).`].join(" ");
}

const WORST: readonly Outcome[] = ["rejected", "request", "pending", "accepted"];

function worst(statuses: readonly ToldStatus[]): Outcome {
  return WORST.find((outcome) => statuses.some((status) => status.outcome === outcome)) ?? "unsaid";
}
