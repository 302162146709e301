import { entryOf } from "../../claim/index.ts";
/** What a transaction is, by ST01 and its version label. */
export type Guide
  = | { readonly kind: "837p" }
    /** Of the version before, whose structure is known too. */
    | { readonly kind: "4010" }
    | { readonly kind: "old" }
    | { readonly kind: "unknown" }
    | { readonly kind: "other"; readonly name: string };

const TRANSACTIONS: Readonly<Record<string, string>> = {
  270: "a 270 eligibility inquiry",
  271: "a 271 eligibility response",
  275: "a 275 attachment",
  276: "a 276 claim status request",
  277: "a 277 claim acknowledgement or status response",
  278: "a 278 authorization request or response",
  820: "an 820 premium payment",
  824: "an 824 application advice",
  834: "an 834 enrollment",
  835: "an 835 remittance advice",
  997: "a 997 acknowledgement",
  999: "a 999 acknowledgement",
};

/** The guides of other 837 transactions, by the part of the label after the release. */
const OTHER_837: Readonly<Record<string, string>> = {
  X223: "an 837I institutional claim file",
  X096: "an 837I institutional claim file of version 4010",
  X224: "an 837D dental claim file",
  X097: "an 837D dental claim file of version 4010",
  X298: "a post-adjudicated 837 (professional)",
  X299: "a post-adjudicated 837 (institutional)",
  X300: "a post-adjudicated 837 (dental)",
};

/** `label` is GS08 or ST03. */
export function guideOf(transaction: string, label: string): Guide {
  if (transaction !== "837") return { kind: "other", name: entryOf(TRANSACTIONS, transaction) ?? "another X12 transaction" };
  const name = OTHER_837[label.slice(6, 10)];
  return name === undefined ? professional(label) : { kind: "other", name };
}

function professional(label: string): Guide {
  if (label === "005010X222A1" || isTolerated(label)) return { kind: "837p" };
  if (isFormer(label)) return { kind: "4010" };
  return /^00[34]|^.{6}X098/.test(label) ? { kind: "old" } : { kind: "unknown" };
}

/** True for the 837P of version 4010. */
export function isFormer(label: string): boolean {
  return label.startsWith("004010X098");
}

/** Labels that some senders write where 005010X222A1 is meant. */
export function isTolerated(label: string): boolean {
  return label === "005010X222" || label === "005010X222A2";
}
