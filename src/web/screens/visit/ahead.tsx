import { useEffect } from "react";
import { counted, today } from "../../format.ts";
import type { AdviceView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { carriedFrom } from "./carried.ts";
import { wholeOf } from "./derived.ts";
import { isAnswered } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { partsOf } from "./dialog-parts.ts";
import { insuredPartOf, shapeOf } from "./insured.ts";
import { isKept, textsOf } from "./office-kept.ts";
import { BY } from "./treating.ts";
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
  const isFirst = Object.keys(textsOf(office.kept, whose)).length === 0;
  const words = [aheadWords({ once, each: open.length - once, isFirst }), ...(open.length === 0 ? [] : moreWords(texts))];
  return <p className="small quiet no-print">{words.join(" ")}</p>;
}

/** What an answer that is still open may bring with it. */
function moreWords(texts: DetailTexts): readonly string[] {
  const may = [
    ...(isAnswered(BY, texts[BY] ?? "") ? [] : ["a group bills"]),
    ...((texts["claim.payer.filingIndicator"] ?? "") === "" ? ["it was an accident"] : []),
    ...(mayBeFamily(texts) ? ["somebody else than the patient is the insured"] : []),
  ];
  return may.length === 0 ? [] : [`A few more where ${may.length === 1 ? may[0] ?? "" : `${may.slice(0, -1).join(", ")} or ${may.at(-1) ?? ""}`}.`];
}

/** True where who is insured is asked, or the kind of insurance that decides it still is. */
function mayBeFamily(texts: DetailTexts): boolean {
  const indicator = texts["claim.payer.filingIndicator"] ?? "";
  return indicator === "" || insuredPartOf(texts).of.some(({ path }) => path === "claim.insured.is");
}

interface HowMany { readonly once: number; readonly each: number; readonly isFirst: boolean }

/** `once`: of the office, asked once and kept; `each`: of this patient and claim; `isFirst`: nothing of the office is known yet. */
export function aheadWords({ once, each, isFirst }: HowMany): string {
  if (once + each === 0) return "To save, nothing more is asked.";
  const all = counted(once + each, "thing");
  if (once === 0) return `To save, ${all} of the patient, the insurance and this claim are asked; the office is known.`;
  const parts = `${all}: ${once} of the office, once, and ${each} of the patient and this claim`;
  return isFirst ? `The first save asks for ${parts}.` : `To save, you are asked for ${parts}.`;
}
