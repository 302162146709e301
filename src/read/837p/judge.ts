import { guideNamed } from "../../x12/index.ts";
import type { Guide, SegmentView } from "../../x12/index.ts";
import type { Judgement, Transaction } from "../transactions/index.ts";
import { guideOf, isTolerated } from "./guide.ts";

const FUNCTIONAL = ["HC", "an 837 claim file"] as const;
const OLD = "The file is of an 837P version that payers no longer take; its claims were read as far as the versions agree. Make it as 005010X222A1.";
const FORMER = "The file is of version 4010, and was read by that version's guide. HIPAA payers have taken only 005010X222A1 since 2012; a property and casualty payer may still take this one. Make it as 005010X222A1 unless the payer asked for 4010.";
const UNKNOWN = "The version label names no 837P guide that is known; the claims were read as 005010X222A1. Set GS08 and ST03 to 005010X222A1.";
const DIFFER = "GS08 and ST03 name different guides; the claims were read as 005010X222A1. Write the same label in both.";

/** Whether a transaction is an 837P that can be read, and what is wrong with its labels. */
export function judgeClaims(header: SegmentView | undefined, group: SegmentView | undefined): Judgement {
  return header ? judgeLabelled(header, group) : { reads: isProfessional(group), flawed: true };
}

function judgeLabelled(header: SegmentView, group: SegmentView | undefined): Judgement {
  const [groupLabel, ownLabel] = [group?.text(8) ?? "", header.text(3)];
  const guide = guideOf(header.text(1), ownLabel || groupLabel);
  switch (guide.kind) {
    case "other": return { reads: false, flawed: false, says: { code: "not-837p", fill: guide.name } };
    case "4010": return { reads: true, flawed: false, functional: FUNCTIONAL, empty: "no-claims", says: { code: "version-old", fill: FORMER } };
    case "old": return { reads: true, flawed: true, functional: FUNCTIONAL, empty: "no-claims", says: { code: "version", fill: OLD } };
    case "unknown": return { reads: true, flawed: true, functional: FUNCTIONAL, empty: "no-claims", says: { code: "version", fill: UNKNOWN } };
    case "837p": return judgeProfessional(groupLabel, ownLabel);
  }
}

function judgeProfessional(groupLabel: string, ownLabel: string): Judgement {
  const read = { reads: true, functional: FUNCTIONAL, empty: "no-claims" } as const;
  if (groupLabel !== "" && guideOf("837", groupLabel).kind !== "837p") return { ...read, flawed: true, says: { code: "version", fill: DIFFER } };
  const tolerated = [groupLabel, ownLabel].find(isTolerated);
  return { ...read, flawed: false, ...(tolerated === undefined ? {} : { says: { code: "version-label", fill: `${tolerated} where 005010X222A1` } }) };
}

/** The guide a transaction is held against; none for an older version than is known here. */
export function guideOfClaims({ header, group }: Transaction): Guide | undefined {
  const label = header?.text(3) || group?.text(8);
  const kind = label === undefined ? "837p" : guideOf("837", label).kind;
  if (kind === "old") return undefined;
  return guideNamed(kind === "4010" ? "837P 4010" : "837P");
}

/** Where a transaction has no ST, its group says what it is. */
function isProfessional(group: SegmentView | undefined): boolean {
  if (!group) return true;
  const { kind } = guideOf("837", group.text(8));
  return group.text(1) === "HC" && (kind === "837p" || kind === "unknown");
}
