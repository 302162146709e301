import type { SegmentView } from "../../x12/index.ts";
import type { Judgement, Transaction } from "../transactions/index.ts";
import { guideOf, isTolerated } from "./guide.ts";

const FUNCTIONAL = ["HC", "an 837 claim file"] as const;
const OLD = "The file is of an 837P version that payers no longer take; its claims were read as far as the versions agree. Make it as 005010X222A1.";
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

/** True for a transaction of an older version, whose structure is not held against the current guide. */
export function isOld({ header, group }: Transaction): boolean {
  const label = header?.text(3) || group?.text(8);
  return label !== undefined && guideOf("837", label).kind === "old";
}

/** Where a transaction has no ST, its group says what it is. */
function isProfessional(group: SegmentView | undefined): boolean {
  if (!group) return true;
  const { kind } = guideOf("837", group.text(8));
  return group.text(1) === "HC" && (kind === "837p" || kind === "unknown");
}
