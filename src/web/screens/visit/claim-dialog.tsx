import { useEffect, useRef, useState } from "react";
import { formatIsoDay } from "../../../claim/day.ts";
import type { AdviceView, ClaimFileView, RemarkView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { toast } from "../../parts/toast.tsx";
import { counted } from "../../format.ts";
import { accidentClash, accidentFieldsOf } from "./accident.ts";
import { carriedFrom } from "./carried.ts";
import type { ClaimField } from "./claim-facts.ts";
import { DetailFields, focusOn } from "./detail-fields.tsx";
import { isAnswered } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { partsOf } from "./dialog-parts.ts";
import { IN_PERSON_TEXTS, insuredOf, insuredPartOf, shapeOf } from "./insured.ts";
import { Objections, SavedWith } from "./objections.tsx";
import { textsOf, withNumber, withTexts } from "./office-kept.ts";
import { OfficePart } from "./office-part.tsx";
import { saveFile } from "./save.ts";
import { clashOf, taxonomyOf, treatingFieldsOf } from "./treating.ts";
import { useFile } from "./use-file.ts";
import { useOffice } from "./use-office.ts";
import type { Office } from "./use-office.ts";

type Written = Extract<ClaimFileView, { is: "written" }>;
interface ClaimDialogProps { readonly asked: VisitAsked; readonly advice: AdviceView; readonly onClose: () => void }

/** Asks for what a claim says and a visit does not, and saves the 837P once nothing is missing. */
export function ClaimDialog(props: ClaimDialogProps) {
  const office = useOffice();
  return (
    <Dialog title="Save as 837P" onClose={props.onClose}>
      {office === undefined ? <p role="status" className="quiet">Looking at what is missing …</p> : <ClaimForm {...props} office={office} />}
    </Dialog>
  );
}

function ClaimForm(props: ClaimDialogProps & { readonly office: Office }) {
  const { office } = props;
  const [saved, setSaved] = useState<readonly RemarkView[]>();
  const { texts, type, file, fields, failed, isTried, setTexts, attempt, forget } = useClaim(props);
  const parts = partsOf(fields, texts, type);
  const clash = clashIn(texts, props.asked);
  const missing = lacking(parts.flatMap(({ of }) => of), texts, clash);
  useEffect(() => { focusOn(missing[0]?.path); }, [file]);
  const save = (onWritten: (file: Written) => void): void => {
    focusOn(missing[0]?.path);
    attempt(onWritten);
  };
  const electronic = ({ bytes, remarks }: Written): void => {
    saveFile(bytes, "claim.837", "application/edi-x12");
    const fresh = unseen(remarks, props.advice);
    if (fresh.length > 0) return setSaved(fresh);
    toast("Saved claim.837. It has been read back and checked.");
    props.onClose();
  };
  if (saved !== undefined) return <SavedWith of={saved} onClose={props.onClose} />;
  const write = (path: string, text: string): void => { setTexts({ ...texts, [path]: text }); };
  const diagnoses = props.asked.facts.diagnoses ?? [];
  const shown = { texts, isTried, diagnoses, clash, onWrite: write };
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); save(electronic); }} noValidate>
      <p>A claim says more than a visit does. What you write of the patient stays in this page, and goes with it.</p>
      {failed === undefined ? null : <p role="alert">{failed}</p>}
      {parts.map((part, index) => (index === 0
        ? <OfficePart key={part.title} {...part} {...shown} office={office} onForget={forget} />
        : <DetailFields key={part.title} {...part} {...shown} />))}
      {file === undefined ? <p role="status" className="quiet">Looking at what is missing …</p> : <p role="status">{missingText(missing.length)}</p>}
      {isTried ? <Objections of={file} /> : null}
      <div className="actions">
        <button type="submit" className="button main">Save the 837P</button>
        <Button onPress={() => { save(savePaper); }}>Save for paper: CMS-1500 as JSON</Button>
      </div>
    </form>
  );
}

/** What was written so far, and the claim it makes. */
function useClaim({ asked, advice, office }: ClaimDialogProps & { readonly office: Office }) {
  const type = asked.facts.visit.provider?.type;
  const who = type ?? "";
  const known = (): DetailTexts => ({ ...IN_PERSON_TEXTS, ...taxonomyOf(type), ...textsOf(office.kept, who), ...carriedFrom(asked) });
  const [texts, setTexts] = useState<DetailTexts>(known);
  const { make, ...made } = useFile(asked, advice);
  const isTried = useRef(false);
  // What was kept is left out at first, so that all of it is asked for, and shown. Who is insured decides what that is.
  useEffect(() => { make({ ...carriedFrom(asked), ...shapeOf(texts) }, () => undefined); }, [insuredOf(texts)]);
  const attempt = (onWritten: (file: Written) => void): void => {
    isTried.current = true;
    const kept = withTexts(office.kept, texts, who);
    office.keep(kept);
    const done = (written: Written): void => {
      office.keep(withNumber(kept, texts));
      onWritten(written);
    };
    // The guide can do without the accident and the one who treated, the payer cannot: no file rather than one that comes back.
    const own = [...accidentFieldsOf(texts), ...insuredPartOf(texts).of, ...treatingFieldsOf(texts, type)];
    make(texts, lacking(own, texts, clashIn(texts, asked)).length > 0 ? () => undefined : done);
  };
  const forget = (): void => {
    const kept = textsOf(office.kept, who);
    office.forget();
    setTexts(Object.fromEntries(Object.entries(texts).filter(([path]) => kept[path] === undefined)));
  };
  return { ...made, texts, type, isTried: isTried.current, setTexts, attempt, forget };
}

type Clash = (path: string) => string | undefined;

/** What contradicts another answer, by the field it is said of. */
function clashIn(texts: DetailTexts, { facts: { visit: { date } } }: VisitAsked): Clash {
  const day = date === undefined ? undefined : formatIsoDay(date);
  return (path) => clashOf(path, texts) ?? accidentClash(path, texts, day);
}

function lacking(of: readonly ClaimField[], texts: DetailTexts, clash: Clash): readonly ClaimField[] {
  return of.filter(({ path, isOptional }) => !isAnswered(path, texts[path] ?? "", isOptional) || clash(path) !== undefined);
}

/** Of a saved file's remarks, those that the page behind does not show: neither a remark of its own nor a line of the note's list. */
function unseen(remarks: readonly RemarkView[], { remarks: seen }: AdviceView): readonly RemarkView[] {
  return remarks.filter(({ rule }) => !rule.startsWith("documentation/") && !seen.some((one) => one.rule === rule));
}

/** The same claim in the boxes of the paper form. The dialog stays: the 837P may be wanted beside it. */
function savePaper({ cms1500 }: Written): void {
  saveFile(JSON.stringify(cms1500, null, 2), "cms-1500.json", "application/json");
  toast("Saved cms-1500.json: the boxes of the form, read from the claim that was checked.");
}

function missingText(count: number): string {
  return count === 0 ? "Nothing is missing." : `${counted(count, "answer")} still missing.`;
}
