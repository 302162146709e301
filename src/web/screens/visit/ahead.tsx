import { useEffect } from "react";
import { counted, today } from "../../format.ts";
import type { AdviceView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { carriedFrom } from "./carried.ts";
import { wholeOf } from "./derived.ts";
import type { DetailTexts } from "./details.ts";
import { partsOf } from "./dialog-parts.ts";
import { insuredPartOf, shapeOf } from "./insured.ts";
import { isKept, textsOf } from "./office-kept.ts";
import { clashIn, lackingIn, whoseOf } from "./use-claim.ts";
import { useFile } from "./use-file.ts";
import { usualOf } from "./usual.ts";
import { useOffice } from "./use-office.ts";
import type { Office } from "./use-office.ts";

interface AheadProps { readonly asked: VisitAsked; readonly advice: AdviceView; readonly texts: DetailTexts }

/** How much a save will ask, before it is begun: the office's part once, the rest each time. */
export function Ahead(props: AheadProps) {
  const office = useOffice();
  return office === undefined ? null : <AheadOf {...props} office={office} />;
}

function AheadOf({ asked, advice, texts: written, office }: AheadProps & { readonly office: Office }) {
  const { make, fields, file } = useFile(asked, advice);
  const type = asked.facts.visit.provider?.type;
  const own = { ...usualOf(asked, advice), ...textsOf(office.kept, whoseOf(asked)), ...carriedFrom(asked), ...written };
  const texts = wholeOf(own, today());
  useEffect(() => { make({ ...carriedFrom(asked), ...shapeOf(texts) }, () => undefined); }, []);
  if (file === undefined) return null;
  const parts = partsOf(fields, texts, type);
  const whose = whoseOf(asked);
  const open = lackingIn([...parts.office, ...parts.claim, parts.filledIn], own, texts, clashIn(texts, asked));
  const once = open.filter(({ path }) => isKept(path, whose)).length;
  return <p className="small quiet no-print">{`${aheadWords(once, open.length - once)}${mayBeFamily(texts) ? FAMILY : MORE}`}</p>;
}

const FAMILY = " A few more where a group bills, it was an accident, or somebody else than the patient is the insured.";
const MORE = " A few more where a group bills, or it was an accident.";

/** True where who is insured is asked, or the kind of insurance that decides it still is. */
function mayBeFamily(texts: DetailTexts): boolean {
  const indicator = texts["claim.payer.filingIndicator"] ?? "";
  return indicator === "" || insuredPartOf(texts).of.some(({ path }) => path === "claim.insured.is");
}

/** `office`: asked once and kept; `claim`: of this patient and claim, each time. */
export function aheadWords(office: number, claim: number): string {
  if (office + claim === 0) return "To save, nothing more is asked.";
  const all = counted(office + claim, "thing");
  if (office === 0) return `To save, ${all} of the patient, the insurance and this claim are asked; the office is known.`;
  return `The first save asks for ${all}: ${office} of the office, once, and ${claim} of the patient and this claim.`;
}
