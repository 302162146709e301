import { guideNamed } from "../../x12/index.ts";
import type { Guide, GuideName, SegmentView } from "../../x12/index.ts";
import type { Judgement, Transaction } from "./envelope.ts";

interface Kind {
  readonly name: GuideName;
  /** The functional code of its groups. */
  readonly functional: string;
  /** In words, after "is not the functional code of". */
  readonly words: string;
  /** Version labels that mean this guide; the first is the one to write. */
  readonly labels: readonly string[];
}

const KINDS: readonly Kind[] = [
  { name: "837P", functional: "HC", words: "an 837 claim file", labels: ["005010X222A1", "005010X222", "005010X222A2"] },
  { name: "835", functional: "HP", words: "an 835 remittance advice", labels: ["005010X221A1", "005010X221"] },
  { name: "277CA", functional: "HN", words: "a 277 claim acknowledgement", labels: ["005010X214", "005010X214E1", "005010X214E2"] },
  { name: "999", functional: "FA", words: "a 999 acknowledgement", labels: ["005010X231A1", "005010X231"] },
];
const BY_TRANSACTION: Readonly<Record<string, string>> = { 837: "X222", 835: "X221", 277: "X214", 999: "X231" };

/** The kind of a transaction with a known structure, by ST01 and its version label (ST03, else GS08). */
export function kindOf(header: SegmentView, group: SegmentView | undefined): GuideName | undefined {
  const label = header.text(3) || (group?.text(8) ?? "");
  const family = BY_TRANSACTION[header.text(1)];
  if (family === undefined) return undefined;
  if (label !== "" && !label.startsWith(`005010${family}`)) return undefined;
  return KINDS.find(({ labels }) => labels[0]?.includes(family))?.name;
}

/** The structure of a transaction, where it is known. */
export function guideFor({ header, group }: Transaction): Guide | undefined {
  const name = header && (isFormerClaim(header, group) ? "837P 4010" : kindOf(header, group));
  return name && guideNamed(name);
}

function isFormerClaim(header: SegmentView, group: SegmentView | undefined): boolean {
  return header.text(1) === "837" && (header.text(3) || (group?.text(8) ?? "")).startsWith("004010X098");
}

/**
 * Reads the kinds named and passes over the others. `passedOver`: what to say of another kind, by its ST01;
 * nothing is said where it answers `undefined`.
 */
export function reading(
  names: readonly GuideName[],
  passedOver: (transaction: string) => { readonly code: string; readonly fill: string } | undefined,
): (header: SegmentView | undefined, group: SegmentView | undefined) => Judgement {
  return (header, group) => {
    const name = header && kindOf(header, group);
    const kind = KINDS.find((one) => one.name === name);
    if (kind && names.includes(kind.name)) {
      return { reads: true, flawed: false, functional: [kind.functional, kind.words], ...labelled(kind, header, group) };
    }
    const says = passedOver(header?.text(1) ?? "");
    return { reads: false, flawed: false, ...(says ? { says } : {}) };
  };
}

function labelled({ labels }: Kind, header: SegmentView | undefined, group: SegmentView | undefined): Pick<Judgement, "says"> {
  const written = [group?.text(8) ?? "", header?.text(3) ?? ""].find((label) => label !== "" && label !== labels[0]);
  return written === undefined ? {} : { says: { code: "version-label", fill: `${written} where ${labels[0]}` } };
}
