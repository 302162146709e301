import { formatAmount, formatD8 } from "../../claim/index.ts";
import type { Cents, Day } from "../../claim/index.ts";
import type { AnsweredClaim, AnsweredLine, ClaimRejection } from "./answered-claim.ts";
import type { AnswerSheet } from "./answer-sheet.ts";
import type { Name, ReceivedGroup, ReceivedTransaction } from "./received.ts";

const LABEL = "005010X214";
/** Stands where the claim has no day of service at all. */
const NO_DAY = "19000101";
const QUALIFIERS = new Set(["AD", "ER", "HC", "HP", "IV", "NU", "WK"]);
const MOST_REJECTIONS = 20;

/** One group of 277CAs, one transaction for each 837 that held claims. Nothing where none did. */
export function putClaimAnswers(sheet: AnswerSheet, groups: readonly ReceivedGroup[], claims: readonly AnsweredClaim[]): void {
  const held = groups.flatMap((group) => group.transactions.flatMap((transaction) => {
    const inside = claims.filter(({ segment }) => segment >= transaction.first && segment <= transaction.last);
    return inside.length === 0 ? [] : [{ group, transaction, claims: inside }];
  }));
  const [first] = held;
  if (!first) return;
  sheet.openGroup("HN", LABEL, first.group);
  for (const { transaction, claims: inside } of held) new StatusReport(sheet, transaction, inside).put();
  sheet.closeGroup();
}

/** One 277CA: the payer, who sent the claims, each billing provider, each claim. */
class StatusReport {
  readonly #sheet: AnswerSheet;
  readonly #transaction: ReceivedTransaction;
  readonly #claims: readonly AnsweredClaim[];
  #levels = 0;

  constructor(sheet: AnswerSheet, transaction: ReceivedTransaction, claims: readonly AnsweredClaim[]) {
    this.#sheet = sheet;
    this.#transaction = transaction;
    this.#claims = claims;
  }

  put(): void {
    const sheet = this.#sheet;
    sheet.openTransaction("277");
    sheet.put("BHT", ["0085", "08", sheet.number, sheet.day, sheet.time, "TH"]);
    this.#source();
    this.#receiver();
    for (const claims of byProvider(this.#claims)) this.#provider(claims);
    sheet.closeTransaction();
  }

  /** HL02 to HL04: under whom, which level, whether others stand under it. Answers its number. */
  #level(parent: string, level: string, children: string): string {
    const id = String(++this.#levels);
    this.#sheet.put("HL", [id, parent, level, children]);
    return id;
  }

  #source(): void {
    const sheet = this.#sheet;
    const { receiver } = this.#transaction;
    this.#level("", "20", "1");
    sheet.put("NM1", ["PR", "2", text(receiver.last, 60), "", "", "", "", "46", id(receiver)]);
    sheet.put("TRN", ["1", sheet.number]);
    sheet.put("DTP", ["050", "D8", sheet.day]);
    sheet.put("DTP", ["009", "D8", sheet.day]);
  }

  #receiver(): void {
    const sheet = this.#sheet;
    const { submitter, batch } = this.#transaction;
    this.#level("1", "21", "1");
    sheet.put("NM1", ["41", submitter.entity === "1" ? "1" : "2", text(submitter.last, 60), text(submitter.first, 35, ""), "", "", "", "46", id(submitter)]);
    sheet.put("TRN", ["2", text(batch, 50, "0")]);
    sheet.put("STC", [["A1", "19", "PR"], sheet.day, "WQ", formatAmount(sum(this.#claims))]);
    this.#totals(this.#claims, "90", "AA");
  }

  #provider(claims: readonly AnsweredClaim[]): void {
    const sheet = this.#sheet;
    const [first] = claims;
    if (!first) return;
    const { name, npi } = first.billing;
    const parent = this.#level("2", "19", "1");
    sheet.put("NM1", ["85", "2", text(name, 60), "", "", "", "", "XX", npi.length < 2 ? "UNKNOWN" : text(npi, 80)]);
    sheet.put("TRN", ["1", "0"]);
    sheet.put("STC", [["A1", "19", "PR"], "", "WQ", formatAmount(sum(claims))]);
    this.#totals(claims, "QA", "QC");
    for (const claim of claims) this.#claim(parent, claim);
  }

  /** Counts and amounts, accepted and rejected; what is none of is left out. */
  #totals(claims: readonly AnsweredClaim[], acceptedCode: string, rejectedCode: string): void {
    const sheet = this.#sheet;
    const [accepted, rejected] = [claims.filter((one) => !isRejected(one)), claims.filter(isRejected)];
    if (accepted.length > 0) sheet.put("QTY", [acceptedCode, String(accepted.length)]);
    if (rejected.length > 0) sheet.put("QTY", [rejectedCode, String(rejected.length)]);
    if (accepted.length > 0) sheet.put("AMT", ["YU", formatAmount(sum(accepted))]);
    if (rejected.length > 0) sheet.put("AMT", ["YY", formatAmount(sum(rejected))]);
  }

  #claim(parent: string, claim: AnsweredClaim): void {
    const sheet = this.#sheet;
    this.#level(parent, "PT", "");
    const { last, first, memberId } = claim.patient;
    sheet.put("NM1", ["QC", "1", text(last, 60), text(first, 35, ""), "", "", "", "MI", memberId.length < 2 ? "UNKNOWN" : text(memberId, 80)]);
    sheet.put("TRN", ["2", text(claim.id, 50, "0")]);
    const amount = formatAmount(claim.charge);
    if (!isRejected(claim)) sheet.put("STC", [["A2", "20", "PR"], sheet.day, "WQ", amount]);
    for (const rejection of claim.rejections.slice(0, MOST_REJECTIONS)) {
      sheet.put("STC", [codes(rejection), sheet.day, "U", amount, "", "", "", "", "", "", "", words(rejection)]);
    }
    if (claim.traceNumber !== "") sheet.put("REF", ["D9", text(claim.traceNumber, 50)]);
    this.#date(claim.firstDay, claim.lastDay);
    for (const line of claim.lines) this.#line(line);
  }

  #line(line: AnsweredLine): void {
    const sheet = this.#sheet;
    const { qualifier, procedure, modifiers, charge, rejection, controlNumber, number } = line;
    const service = [QUALIFIERS.has(qualifier) ? qualifier : "HC", text(procedure, 48), ...modifiers.slice(0, 4).map((one) => (one.length === 2 ? one : ""))];
    sheet.put("SVC", [service, formatAmount(charge)]);
    sheet.put("STC", [codes(rejection), sheet.day, "U"]);
    sheet.put("REF", ["FJ", text(controlNumber, 50, String(number))]);
    if (line.day !== undefined) this.#date(line.day, line.lastDay);
  }

  #date(first: Day | undefined, last: Day | undefined): void {
    if (first === undefined) return this.#sheet.put("DTP", ["472", "D8", NO_DAY]);
    const isRange = last !== undefined && last > first;
    this.#sheet.put("DTP", ["472", isRange ? "RD8" : "D8", isRange ? `${formatD8(first)}-${formatD8(last)}` : formatD8(first)]);
  }
}

function isRejected({ rejections }: AnsweredClaim): boolean {
  return rejections.length > 0;
}

function sum(claims: readonly AnsweredClaim[]): Cents {
  return claims.reduce((total, { charge }) => total + charge, 0);
}

function codes({ rejection, entity }: ClaimRejection): readonly string[] {
  return [rejection.category, rejection.status, entity];
}

/** STC12: our rule and a few words, never anything of the claim. */
function words({ rejection, rule }: ClaimRejection): string {
  return rule === "" ? rejection.words : `${rule} (${rejection.words})`;
}

function text(value: string, most: number, otherwise = "UNKNOWN"): string {
  return value.trim().slice(0, most) || otherwise;
}

function id(name: Name): string {
  return name.id.trim().length < 2 ? "UNKNOWN" : text(name.id, 80);
}

/** Claims of one billing provider stand together, in the order in which providers come first. */
function byProvider(claims: readonly AnsweredClaim[]): readonly (readonly AnsweredClaim[])[] {
  const groups = new Map<string, AnsweredClaim[]>();
  for (const claim of claims) {
    const key = `${claim.billing.npi} ${claim.billing.name}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}
