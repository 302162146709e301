import { entryOf } from "../../claim/index.ts";
import { kindOf } from "../../read/transactions/index.ts";
import type { GuideName, SegmentView } from "../../x12/index.ts";

const BY_GROUP: Readonly<Record<string, GuideName>> = { HC: "837P", HP: "835", HN: "277CA", FA: "999" };
const BY_TRANSACTION: Readonly<Record<string, GuideName>> = { 835: "835", 999: "999" };
const FORMER_CLAIM = /^004010X098/;

/** The loop that holds one claim, and begins with the segment that names it: CLM01, CLP01, TRN02. */
const CLAIM_LOOPS: Readonly<Record<GuideName, readonly [loop: string, element: number] | undefined>> = {
  "837P": ["2300", 1], "837P 4010": ["2300", 1], 835: ["2100", 1], "277CA": ["2200D", 2], 999: undefined,
};

const NAMES: Readonly<Record<GuideName, string>> = {
  "837P": "837P professional claim", "837P 4010": "837P professional claim, version 4010", 835: "835 remittance advice", "277CA": "277CA claim acknowledgement", 999: "999 acknowledgement",
};

const OTHERS: Readonly<Record<string, string>> = {
  270: "eligibility inquiry", 271: "eligibility answer", 275: "attachment", 276: "claim status inquiry", 277: "claim status answer", 278: "service review",
  820: "premium payment", 834: "enrolment", 837: "claim of another guide", 997: "acknowledgement", 824: "application advice",
};

/** Whose names a transaction is shown with. */
export function guideShown(header: SegmentView | undefined, group: SegmentView | undefined): GuideName | undefined {
  if (!header) return group ? entryOf(BY_GROUP, group.text(1)) : "837P";
  const kind = header.text(1);
  const label = header.text(3) || (group?.text(8) ?? "");
  return kindOf(header, group) ?? entryOf(BY_TRANSACTION, kind) ?? (kind === "837" && FORMER_CLAIM.test(label) ? "837P 4010" : undefined);
}

/** `837P professional claim`, `270 eligibility inquiry`. */
export function kindName(guide: GuideName | undefined, header: SegmentView | undefined): string {
  if (guide) return NAMES[guide];
  const kind = header?.text(1) ?? "";
  return `${kind} ${entryOf(OTHERS, kind) ?? "transaction"}`.trim();
}

/** The number of the claim that this loop holds; `undefined` for a loop that is no claim. */
export function claimOf(guide: GuideName, loop: string, opening: SegmentView): string | undefined {
  const place = CLAIM_LOOPS[guide];
  return place?.[0] === loop ? opening.text(place[1]) : undefined;
}
