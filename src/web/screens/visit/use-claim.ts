import { useEffect, useRef } from "react";
import { formatIsoDay } from "../../../claim/day.ts";
import type { AdviceView, ClaimFileView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { today } from "../../format.ts";
import { accidentClash } from "./accident.ts";
import { carriedFrom, onePayerOf } from "./carried.ts";
import type { ClaimField } from "./claim-facts.ts";
import { CLAIM, isAskedFor, NUMBER, wholeOf } from "./derived.ts";
import { isAnswered } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { fieldsIn, partsOf } from "./dialog-parts.ts";
import { onForgotten } from "./kept.ts";
import type { Part, Parts } from "./dialog-parts.ts";
import { insuredOf, shapeOf } from "./insured.ts";
import { objectedAt, untold } from "./objected-at.ts";
import { payerNamed } from "./payer-named.ts";
import { pointerClash } from "./pointers.ts";
import { remarksOn } from "./remarks.ts";
import type { Remarks } from "./remarks.ts";
import { textsOf, withNumber, withoutWrong, withTexts } from "./office-kept.ts";
import type { Kept, Whose } from "./office-kept.ts";
import { clashOf } from "./treating.ts";
import { usualOf } from "./usual.ts";
import { useFile } from "./use-file.ts";
import type { Office } from "./use-office.ts";

export type Written = Extract<ClaimFileView, { is: "written" }>;

/** What was written in the dialog, which outlives it: whoever closes it by mistake has lost nothing. */
export interface Draft { readonly texts: DetailTexts; readonly set: (texts: DetailTexts) => void }

interface ClaimProps { readonly asked: VisitAsked; readonly advice: AdviceView; readonly office: Office; readonly draft: Draft }

/** What was written so far, and the claim it makes. */
export function useClaim({ asked, advice, office, draft }: ClaimProps) {
  const type = asked.facts.visit.provider?.type;
  const who = whoseOf(asked);
  const own: DetailTexts = { ...usualOf(asked, advice), ...textsOf(office.kept, who), ...carriedFrom(asked), ...draft.texts };
  const texts = wholeOf(own, today());
  const { make, fields, file: made, failed } = useFile(asked, advice);
  const isTried = useRef(false);
  /** What the file was made of that is shown now. */
  const tried = useRef<DetailTexts>({});
  // What was kept is left out at first, so that all of it is asked for, and shown. Who is insured decides what that is.
  useEffect(() => { make({ ...carriedFrom(asked), ...shapeOf(texts) }, () => undefined); }, [insuredOf(texts)]);
  const parts = partsOf(fields, texts, type);
  const clash = clashIn(texts, asked);
  const named = payerNamed(texts, asked);
  const missing = lacking(parts, own, texts, clash);
  const file = untold(made, missing);
  const remarks = remarksOn(texts, asked, usedNumbers);
  const attempt = (onWritten: (file: Written) => void): void => {
    isTried.current = true;
    tried.current = texts;
    make(texts, (next) => {
      // The guide can do without the accident and the one who treated, the payer cannot: no file rather than one that comes back.
      // Nor is there one that was advised by another payer's rules.
      const isSaved = missing.length === 0 && named === undefined;
      const doubts = { clash, remarks: isSaved ? undefined : remarks, isOtherPayer: named !== undefined };
      const kept = keptAfter({ file: next, texts, before: office.kept, who, ...doubts });
      if (next.is !== "written" || !isSaved) return office.keep(kept);
      office.keep(withNumber(kept, texts));
      // The next file has the next number; this claim keeps its own.
      draft.set({ ...without(draft.texts, (path) => path === NUMBER), [CLAIM]: texts[CLAIM] ?? "" });
      onWritten(next);
    });
  };
  const forget = (): void => {
    const kept = textsOf(office.kept, who);
    office.forget();
    draft.set(without(draft.texts, (path) => kept[path] !== undefined));
  };
  const countOf = (part: Part): number => lackingIn([part], own, texts, clash).length;
  // A field that was changed since is another: nothing was said of it yet.
  const objected = (path: string): string | undefined => (tried.current[path] === texts[path] ? objectedAt(path, file) : undefined);
  const sent = (): void => { usedNumbers.add((texts["claim.id"] ?? "").trim()); };
  const wrongAt = (missing[0] ?? fieldsIn(partsIn(parts)).find(({ path }) => objected(path) !== undefined))?.path;
  const said = { wrongAt, clash, objected, remarks, named, missing, countOf, isTried: isTried.current };
  return { file, failed, ...said, texts, type, parts, attempt, forget, sent };
}

interface Attempted {
  readonly file: ClaimFileView;
  readonly texts: DetailTexts;
  readonly before: Kept;
  readonly who: Whose;
  readonly clash: Clash;
  /** What is to be looked at again; a file that was saved says that it was. */
  readonly remarks: Remarks | undefined;
  readonly isOtherPayer: boolean;
}

/** What is known of the office after a try: of what was written, that of which nothing is wrong. */
function keptAfter({ file, texts, before, who, clash, remarks, isOtherPayer }: Attempted): Kept {
  const isWrong = (path: string): boolean =>
    (clash(path) ?? objectedAt(path, file) ?? remarks?.(path)) !== undefined || (isOtherPayer && path.startsWith("claim.payer."));
  return withTexts(before, withoutWrong(texts, textsOf(before, who), isWrong), who);
}

/** Numbers of the claims that were saved as an 837P from this page: they are the patients', so nothing of them is kept anywhere else. */
const usedNumbers = new Set<string>();
onForgotten(() => { usedNumbers.clear(); });

/** Whose what is kept is: by who treated, and by the payer where the answer is one payer. */
export function whoseOf(asked: VisitAsked): Whose {
  return { type: asked.facts.visit.provider?.type ?? "", payer: onePayerOf(asked) };
}

function without(texts: DetailTexts, is: (path: string) => boolean): DetailTexts {
  return Object.fromEntries(Object.entries(texts).filter(([path]) => !is(path)));
}

export type Clash = (path: string) => string | undefined;

/** What contradicts another answer, by the field it is said of. */
export function clashIn(texts: DetailTexts, { facts: { visit: { date }, diagnoses = [] } }: VisitAsked): Clash {
  const day = date === undefined ? undefined : formatIsoDay(date);
  return (path) => clashOf(path, texts) ?? accidentClash(path, texts, day) ?? pointerClash(path, texts, diagnoses.length);
}

function partsIn({ office, claim, filledIn }: Parts): readonly Part[] {
  return [...office, ...claim, filledIn];
}

/** The fields that are asked and do not answer. `own`: what was written or kept; `texts`: with what follows from it. */
export function lacking(parts: Parts, own: DetailTexts, texts: DetailTexts, clash: Clash): readonly ClaimField[] {
  return lackingIn(partsIn(parts), own, texts, clash);
}

export function lackingIn(parts: readonly Part[], own: DetailTexts, texts: DetailTexts, clash: Clash): readonly ClaimField[] {
  const isOpen = ({ path, isOptional }: ClaimField): boolean => !isAnswered(path, texts[path] ?? "", isOptional) || clash(path) !== undefined;
  return fieldsIn(parts).filter((field) => isAskedFor(field, own) && isOpen(field));
}
