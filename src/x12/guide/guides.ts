import { CLAIM_ACKNOWLEDGEMENT } from "./data/claim-acknowledgement.ts";
import { ENVELOPE } from "./data/envelope.ts";
import { IMPLEMENTATION_ACKNOWLEDGEMENT } from "./data/implementation-acknowledgement.ts";
import { PROFESSIONAL_CLAIM_4010 } from "./data/professional-claim-4010.ts";
import { PROFESSIONAL_CLAIM } from "./data/professional-claim.ts";
import { REMITTANCE } from "./data/remittance.ts";
import type { Guide, SegmentSpec } from "./guide.ts";
import { readGuide, readSegmentSpec } from "./notation.ts";

/** The transactions whose structure is known here. */
export type GuideName = "837P" | "837P 4010" | "835" | "277CA" | "999";

const SOURCES: Readonly<Record<GuideName, readonly [label: string, transaction: string, text: string]>> = {
  "837P": ["005010X222A1", "837", PROFESSIONAL_CLAIM],
  "837P 4010": ["004010X098A1", "837", PROFESSIONAL_CLAIM_4010],
  835: ["005010X221A1", "835", REMITTANCE],
  "277CA": ["005010X214", "277", CLAIM_ACKNOWLEDGEMENT],
  999: ["005010X231A1", "999", IMPLEMENTATION_ACKNOWLEDGEMENT],
};

const guides = new Map<GuideName, Guide>();

/** The structure of one transaction, read from its notation at first use. */
export function guideNamed(name: GuideName): Guide {
  const held = guides.get(name);
  if (held) return held;
  const [label, transaction, text] = SOURCES[name];
  const guide = readGuide(label, transaction, text);
  guides.set(name, guide);
  return guide;
}

let envelope: ReadonlyMap<number, SegmentSpec> | undefined;

/** The segment of ISA to IEA with this tag. */
export function envelopeSpec(code: number): SegmentSpec | undefined {
  envelope ??= new Map(ENVELOPE.trim().split("\n").map((line) => readSegmentSpec(line)).map((spec) => [spec.code, spec]));
  return envelope.get(code);
}
