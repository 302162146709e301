import { useEffect, useRef, useState } from "react";
import { parseIsoDay } from "../../../claim/day.ts";
import { engine } from "../../engine/client.ts";
import type { AdviceView, ClaimFileView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Mark } from "../../parts/mark.tsx";
import { toast } from "../../parts/toast.tsx";
import { counted, today } from "../../format.ts";
import { accidentFieldsOf, WHY_ACCIDENT } from "./accident.ts";
import { CARRIED, carriedFrom } from "./carried.ts";
import { claimFieldsOf } from "./claim-facts.ts";
import type { ClaimField } from "./claim-facts.ts";
import { DetailFields, focusOn } from "./detail-fields.tsx";
import { detailsOf, isAnswered, isOfTheOffice } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { isOfTheNote, noteFieldOf, withNote } from "./note-facts.ts";
import { saveFile } from "./save.ts";

/** The office's own details stay while the page is open; a patient's are gone with the dialog. */
let officeTexts: DetailTexts = {};

type Fields = readonly ClaimField[];
interface ClaimDialogProps { readonly asked: VisitAsked; readonly advice: AdviceView; readonly onClose: () => void }

/** Asks for what a claim says and a visit does not, and saves the 837P once nothing is missing. */
export function ClaimDialog({ asked, advice, onClose }: ClaimDialogProps) {
  const [texts, setTexts] = useState<DetailTexts>(() => ({ ...officeTexts, ...carriedFrom(asked) }));
  const { file, fields, failed, make } = useFile(asked, advice);
  const isTried = useRef(false);
  const accident = accidentFieldsOf(texts);
  const parts = partsOf(fields, accident);
  const lacking = (of: Fields): Fields => of.filter(({ path }) => !isAnswered(path, texts[path] ?? ""));
  const missing = lacking(parts.flatMap(({ of }) => of));
  const save = ({ bytes }: Written): void => {
    saveFile(bytes, "claim.837", "application/edi-x12");
    toast("Saved claim.837. It has been read back and checked.");
    onClose();
  };
  useEffect(() => { make(texts, () => undefined); }, []);
  useEffect(() => { focusOn(missing[0]?.path); }, [file]);
  const attempt = (onWritten: (file: Written) => void): void => {
    isTried.current = true;
    officeTexts = Object.fromEntries(Object.entries(texts).filter(([path]) => isOfTheOffice(path)));
    focusOn(missing[0]?.path);
    // The guide can do without the accident, its insurer cannot: no file rather than one that comes back.
    make(texts, lacking(accident).length > 0 ? () => undefined : onWritten);
  };
  const write = (path: string, text: string): void => { setTexts({ ...texts, [path]: text }); };
  return (
    <Dialog title="Save as 837P" onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); attempt(save); }} noValidate>
        <p>A claim says more than a visit does. What you write here stays in this page; the office's part is kept until you close it.</p>
        {failed === undefined ? null : <p role="alert">{failed}</p>}
        {parts.map((part) => <DetailFields key={part.title} {...part} texts={texts} isTried={isTried.current} onWrite={write} />)}
        {file === undefined ? <p role="status" className="quiet">Looking at what is missing …</p> : <p role="status">{missingText(missing.length)}</p>}
        {isTried.current ? <Objections of={file} /> : null}
        <div className="actions">
          <button type="submit" className="button main">Save the 837P</button>
          <Button onPress={() => { attempt(savePaper); }}>Save for paper: CMS-1500 as JSON</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The same claim in the boxes of the paper form. The dialog stays: the 837P may be wanted beside it. */
function savePaper({ cms1500 }: Written): void {
  saveFile(JSON.stringify(cms1500, null, 2), "cms-1500.json", "application/json");
  toast("Saved cms-1500.json: the boxes of the form, read from the claim that was checked.");
}

type Written = Extract<ClaimFileView, { is: "written" }>;

interface Made {
  readonly file: ClaimFileView | undefined;
  /** Everything that was ever asked for: a field that is filled in stays. */
  readonly fields: Fields;
  readonly failed: string | undefined;
  readonly make: (texts: DetailTexts, onWritten: (file: Written) => void) => void;
}

/** The file as far as it can be written, and what it asks for. */
function useFile(asked: VisitAsked, advice: AdviceView): Made {
  const [file, setFile] = useState<ClaimFileView>();
  const [fields, setFields] = useState<Fields>(() => knownFrom(asked, advice));
  const [failed, setFailed] = useState<string>();
  const make: Made["make"] = (texts, onWritten) => {
    engine.ask("claimFile", { ...withNote(asked, texts), details: detailsOf(texts), made: thisMinute() }).then((next) => {
      setFile(next);
      setFields((before) => withMore(before, wantedBy(next)));
      if (next.is === "written") onWritten(next);
    }, (error: Error) => { setFailed(error.message); });
  };
  return { file, fields, failed, make };
}

/** The fields as they stand on the screen. */
function partsOf(fields: Fields, accident: Fields): readonly { readonly title: string; readonly why?: string; readonly of: Fields }[] {
  const where = (is: (path: string) => boolean): Fields => fields.filter(({ path }) => is(path));
  return [
    { title: "The office", of: where(isOfTheOffice) },
    { title: "This claim", of: where((path) => !isOfTheOffice(path) && !isOfTheNote(path)) },
    { title: "The accident", why: WHY_ACCIDENT, of: accident },
    { title: "The note", of: where(isOfTheNote) },
  ];
}

function thisMinute(): { readonly day: number; readonly minute: number } {
  const now = new Date();
  return { day: parseIsoDay(today()) ?? 0, minute: now.getHours() * 60 + now.getMinutes() };
}

function missingText(count: number): string {
  return count === 0 ? "Nothing is missing." : `${counted(count, "answer")} still missing.`;
}

/** What is known to be asked before any file is tried: the payer, what Medicare wants on the claim, what the note lacks. */
function knownFrom(asked: VisitAsked, { onClaim, gaps }: AdviceView): Fields {
  const payer = Object.keys(carriedFrom(asked)).length === 0 ? [] : CARRIED;
  const known = [...payer, ...onClaim.flatMap(claimFieldsOf), ...gaps.flatMap(({ rule }) => noteFieldOf(rule) ?? [])];
  return known.filter(({ path }, index) => known.findIndex((one) => one.path === path) === index);
}

function withMore(before: Fields, wanted: Fields): Fields {
  return [...before, ...withFirstName(wanted).filter(({ path }) => !before.some((one) => one.path === path))];
}

/** What this answer wants to be told. */
function wantedBy(file: ClaimFileView): Fields {
  if (file.is === "incomplete") return file.missing.map(({ path, ask }) => ({ path, ask: ofItsLine(path, ask) }));
  return file.is === "objected" ? file.remarks.flatMap(({ rule }) => noteFieldOf(rule) ?? claimFieldsOf(rule)) : [];
}

/** Two lines ask for their diagnoses in the same words: each says which it is. */
function ofItsLine(path: string, ask: string): string {
  const [, code] = /^pointers\.(\w+)$/.exec(path) ?? [];
  return code === undefined ? ask : ask.replace("this line", code);
}

/** Whoever is insured has a first name, too; the guide does not insist on it, but every payer does. */
function withFirstName(fields: Fields): Fields {
  return fields.flatMap((field) => (field.path === "claim.subscriber.lastName"
    ? [{ path: field.path, ask: "Last name of the insured" }, { path: "claim.subscriber.firstName", ask: "First name of the insured" }]
    : [field]));
}

interface Objection { readonly id: string; readonly words: string }

/** Why nothing was saved, where a field that is filled in is not the reason. */
function Objections({ of }: { readonly of: ClaimFileView | undefined }) {
  const all = objectionsTo(of);
  if (all.length === 0) return null;
  return <ul className="remarks" role="alert">{all.map(({ id, words }) => <li key={id}><Mark of="error" isShort />{` ${words}`}</li>)}</ul>;
}

function objectionsTo(file: ClaimFileView | undefined): readonly Objection[] {
  switch (file?.is) {
    case "not-billable": return [{ id: "not-billable", words: `There is no claim to save yet. ${file.because}` }];
    case "objected": return file.remarks.map(({ id, message, next }) => ({ id, words: `${message} ${next}` }));
    case "incomplete": return file.refused.map(({ path, message }) => ({ id: path, words: message }));
    default: return [];
  }
}
