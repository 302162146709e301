import { areSeparators, SegmentWriter, USUAL_SEPARATORS } from "../../x12/index.ts";
import { putClaim } from "./claim.ts";
import { putInterchangeEnd, putInterchangeStart, putTransactionEnd, putTransactionStart } from "./envelope.ts";
import { transactionsOf } from "./group.ts";
import type { BillingGroup, Placed, SubscriberGroup } from "./group.ts";
import type { ClaimBatch } from "./input.ts";
import { putBilling, putInsurance, putPatient, putPayer, putSubscriber } from "./levels.ts";
import { Sheet } from "./sheet.ts";
import type { MissingFact, RefusedValue } from "./sheet.ts";

/** A whole file, or everything that stands against one: then there are no bytes. */
export type WrittenClaims
  = | { readonly bytes: Uint8Array }
    | { readonly missing: readonly MissingFact[]; readonly refused: readonly RefusedValue[] };

/**
 * Writes claims as a new 837P interchange (005010X222A1). Nothing is invented: a fact that the guide requires and the
 * input does not hold is named in `missing`, a value that cannot be written as it is in `refused`, and no file is made.
 * The same input gives the same bytes.
 */
export function writeClaims(batch: ClaimBatch): WrittenClaims {
  const separators = batch.interchange.separators ?? USUAL_SEPARATORS;
  const sheet = new Sheet(new SegmentWriter(separators, batch.interchange.lineBreaks === true ? "\n" : ""));
  if (!areSeparators(separators)) {
    sheet.refuse({ path: "interchange.separators", loop: "ISA", segment: "ISA", element: "ISA16", why: "code" });
    return { missing: sheet.missing, refused: sheet.refused };
  }
  if (batch.claims.length === 0) sheet.lack({ path: "claims", loop: "2300", segment: "CLM", element: "CLM", ask: "Which claims go into the file? Give at least one." });
  putInterchangeStart(sheet, batch.interchange);
  const transactions = transactionsOf(batch.claims);
  transactions.forEach((groups, i) => { putTransaction(sheet, batch, groups, i + 1); });
  putInterchangeEnd(sheet, batch.interchange, transactions.length);
  const { missing, refused } = sheet;
  return missing.length + refused.length > 0 ? { missing, refused } : { bytes: new TextEncoder().encode(sheet.text()) };
}

function putTransaction(sheet: Sheet, batch: ClaimBatch, groups: readonly BillingGroup[], number: number): void {
  const before = sheet.count;
  putTransactionStart(sheet, batch, number);
  let level = 0;
  const next = (): string => String(++level);
  for (const group of groups) putBillingLevel(sheet, group, next);
  putTransactionEnd(sheet, number, sheet.count - before + 1);
}

function putBillingLevel(sheet: Sheet, { billing, path, subscribers }: BillingGroup, next: () => string): void {
  const own = next();
  sheet.put("2000A", "HL", [own, "", "20", "1"]);
  putBilling(sheet, `${path}.billing`, billing);
  for (const group of subscribers) putSubscriberLevel(sheet, group, own, next);
}

function putSubscriberLevel(sheet: Sheet, group: SubscriberGroup, parent: string, next: () => string): void {
  const { subscriber, payer, path, claims, patients } = group;
  const own = next();
  const isPatient = patients.length === 0;
  sheet.put("2000B", "HL", [own, parent, "22", isPatient ? "0" : "1"]);
  putInsurance({ sheet, loop: "2000B", path: `${path}.payer` }, payer, isPatient ? "18" : "");
  putSubscriber(sheet, `${path}.subscriber`, subscriber, isPatient);
  putPayer(sheet, `${path}.payer`, payer);
  putClaims(sheet, claims);
  for (const one of patients) {
    sheet.put("2000C", "HL", [next(), own, "23", "0"]);
    putPatient(sheet, `${one.path}.patient`, one.patient);
    putClaims(sheet, one.claims);
  }
}

function putClaims(sheet: Sheet, claims: readonly Placed[]): void {
  for (const { claim, path } of claims) putClaim(sheet, path, claim);
}
