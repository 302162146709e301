import { ifKnown } from "../../claim/index.ts";
import type { Cents, Claim, Day, Provider, ServiceLine, Where } from "../../claim/index.ts";
import type { Finding, Verdict } from "../../check/index.ts";
import { BROKEN, rejectionOf } from "./rejections.ts";
import type { Rejection } from "./rejections.ts";

/** What a 277CA says of one claim; holds on to nothing of the file. */
export interface AnsweredClaim {
  /** The number of its CLM segment in the file. */
  readonly segment: number;
  readonly id: string;
  readonly charge: Cents;
  readonly billing: Pick<Provider, "name" | "npi">;
  readonly patient: { readonly last: string; readonly first: string; readonly memberId: string };
  readonly firstDay: Day | undefined;
  readonly lastDay: Day | undefined;
  /** REF*D9, the clearing house's number. */
  readonly traceNumber: string;
  /** Empty for a claim that is accepted. */
  readonly rejections: readonly ClaimRejection[];
  /** Lines that are at fault. */
  readonly lines: readonly AnsweredLine[];
}

export interface ClaimRejection {
  readonly rejection: Rejection;
  /** STC01-3; empty for nobody in particular. */
  readonly entity: string;
  /** The rule; empty for a claim that is broken in form. */
  readonly rule: string;
}

export interface AnsweredLine {
  readonly number: number;
  readonly qualifier: string;
  readonly procedure: string;
  readonly modifiers: readonly string[];
  readonly charge: Cents;
  readonly controlNumber: string;
  readonly day: Day | undefined;
  readonly lastDay: Day | undefined;
  readonly rejection: ClaimRejection;
}

/** The front end's answer to a claim: rejected for what is broken in form and for error findings that a gateway stops at. */
export function answerClaim({ claim, findings }: Verdict): AnsweredClaim {
  const stopping = findings.filter(({ severity }) => severity === "error").flatMap((finding) => rejectionFor(claim, finding));
  const broken: readonly ClaimRejection[] = claim.flawed ? [{ rejection: BROKEN, entity: "", rule: "" }] : [];
  const { patient } = claim;
  const days = claim.lines.flatMap(({ day, lastDay }) => [day, lastDay]).flatMap((day) => ifKnown(day) ?? []);
  return {
    segment: claim.at("CLM")?.segment ?? 0,
    id: claim.id,
    charge: ifKnown(claim.totalCharge) ?? 0,
    billing: { name: claim.billing.name, npi: claim.billing.npi },
    patient: { last: patient.lastName, first: patient.firstName, memberId: patient.memberId || claim.subscriber.memberId },
    firstDay: days.length === 0 ? undefined : days.reduce((a, b) => Math.min(a, b)),
    lastDay: days.length === 0 ? undefined : days.reduce((a, b) => Math.max(a, b)),
    traceNumber: claim.references.find(({ qualifier }) => qualifier === "D9")?.value ?? "",
    rejections: unique([...broken, ...stopping.map(({ rejection }) => rejection)]),
    lines: claim.lines.flatMap((line) => linesAtFault(line, stopping)),
  };
}

interface Stopping { readonly rejection: ClaimRejection; readonly lines: readonly number[] }

function rejectionFor(claim: Claim, { rule, lines, where }: Finding): readonly Stopping[] {
  const rejection = rejectionOf(rule);
  return rejection ? [{ rejection: { rejection, rule, entity: rejection.entity ?? entityAt(claim, where) }, lines }] : [];
}

/** Whom the segment of a finding is about. */
function entityAt(claim: Claim, where: Where | undefined): string {
  if (!where) return "";
  const { billing, rendering, referring, supervising, facility, subscriber, patient, payer } = claim;
  const people = [
    [billing, "85"], [rendering, "82"], [referring, "DN"], [supervising, "DQ"], [facility, "77"], [subscriber, "IL"], [patient, "QC"], [payer, "PR"],
    ...claim.lines.flatMap((line) => [[line.rendering, "82"], [line.supervising, "DQ"], [line.ordering, "DK"], [line.referring, "DN"]] as const),
  ] as const;
  const tags = ["NM1", "N3", "N4", "PRV", "DMG", "REF"];
  return people.find(([part]) => part !== undefined && tags.some((tag) => part.at(tag)?.segment === where.segment))?.[1] ?? "";
}

function linesAtFault(line: ServiceLine, stopping: readonly Stopping[]): readonly AnsweredLine[] {
  const [first] = stopping.filter(({ lines, rejection }) => lines.includes(line.number) && isOfLines(rejection));
  if (!first) return [];
  const { number, qualifier, procedure, modifiers } = line;
  return [{
    number, qualifier, procedure, modifiers, charge: ifKnown(line.charge) ?? 0, rejection: first.rejection,
    controlNumber: line.references.find((reference) => reference.qualifier === "6R")?.value ?? "",
    day: ifKnown(line.day), lastDay: ifKnown(line.lastDay),
  }];
}

/** Findings about the whole claim name every line. */
function isOfLines({ rule }: ClaimRejection): boolean {
  return rule.startsWith("form/");
}

function unique(rejections: readonly ClaimRejection[]): readonly ClaimRejection[] {
  const seen = new Set<string>();
  return rejections.filter(({ rule, entity }) => !seen.has(`${rule} ${entity}`) && seen.add(`${rule} ${entity}`));
}
