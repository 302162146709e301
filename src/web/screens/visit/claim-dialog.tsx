import { useEffect, useState } from "react";
import { parseIsoDay } from "../../../claim/day.ts";
import { engine } from "../../engine/client.ts";
import type { ClaimFileView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { Field } from "../../parts/field.tsx";
import { Mark } from "../../parts/mark.tsx";
import { toast } from "../../parts/toast.tsx";
import { counted, today } from "../../format.ts";
import { claimFieldsOf } from "./claim-facts.ts";
import { detailsOf, hintOf, isDay, isOfTheOffice } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { isOfTheNote, noteFieldOf, withNote } from "./note-facts.ts";
import { saveFile } from "./save.ts";

/** The office's own details stay while the page is open; a patient's are gone with the dialog. */
let officeTexts: DetailTexts = {};

type Missing = readonly { readonly path: string; readonly ask: string }[];
interface ClaimDialogProps { readonly asked: VisitAsked; readonly onClose: () => void }

/** Asks for what a claim says and a visit does not, and saves the 837P once nothing is missing. */
export function ClaimDialog({ asked, onClose }: ClaimDialogProps) {
  const [texts, setTexts] = useState<DetailTexts>(officeTexts);
  const [file, setFile] = useState<ClaimFileView>();
  const [fields, setFields] = useState<Missing>([]);
  const [failed, setFailed] = useState<string>();
  const make = (with_: DetailTexts, isSaving: boolean): void => {
    engine.ask("claimFile", { ...withNote(asked, with_), details: detailsOf(with_), made: thisMinute() }).then((next) => {
      setFile(next);
      setFields((before) => [...before, ...wantedBy(next).filter(({ path }) => !before.some((one) => one.path === path))]);
      if (next.is === "written" && isSaving) save(next.bytes);
    }, (error: Error) => { setFailed(error.message); });
  };
  const save = (bytes: Uint8Array): void => {
    saveFile(bytes, "claim.837", "application/edi-x12");
    toast("Saved claim.837. It has been read back and checked.");
    onClose();
  };
  useEffect(() => { make(officeTexts, false); }, []);
  const write = (path: string, text: string): void => { setTexts({ ...texts, [path]: text }); };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    officeTexts = Object.fromEntries(Object.entries(texts).filter(([path]) => isOfTheOffice(path)));
    make(texts, true);
  };
  const asking = withFirstName(fields);
  return (
    <Dialog title="Save as 837P" onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>A claim says more than a visit does. What you write here stays in this page; the office's part is kept until you close it.</p>
        {failed === undefined ? null : <p role="alert">{failed}</p>}
        <DetailFields title="The office" of={asking.filter(({ path }) => isOfTheOffice(path))} texts={texts} onWrite={write} />
        <DetailFields title="This claim" of={asking.filter(({ path }) => !isOfTheOffice(path) && !isOfTheNote(path))} texts={texts} onWrite={write} />
        <DetailFields title="The note" of={asking.filter(({ path }) => isOfTheNote(path))} texts={texts} onWrite={write} />
        <Told of={file} />
        <div className="actions"><button type="submit" className="button main">Save</button></div>
      </form>
    </Dialog>
  );
}

function thisMinute(): { readonly day: number; readonly minute: number } {
  const now = new Date();
  return { day: parseIsoDay(today()) ?? 0, minute: now.getHours() * 60 + now.getMinutes() };
}

/** What this answer wants to be told. */
function wantedBy(file: ClaimFileView): Missing {
  if (file.is === "incomplete") return file.missing.map(({ path, ask }) => ({ path, ask }));
  return file.is === "objected" ? file.remarks.flatMap(({ rule }) => noteFieldOf(rule) ?? claimFieldsOf(rule)) : [];
}

/** Whoever is insured has a first name, too; the guide does not insist on it, but every payer does. */
function withFirstName(fields: Missing): Missing {
  return fields.flatMap((field) => (field.path === "claim.subscriber.lastName"
    ? [{ path: field.path, ask: "Last name of the insured" }, { path: "claim.subscriber.firstName", ask: "First name of the insured" }]
    : [field]));
}

interface DetailFieldsProps {
  readonly title: string;
  readonly of: Missing;
  readonly texts: DetailTexts;
  readonly onWrite: (path: string, text: string) => void;
}

function DetailFields({ title, of, texts, onWrite }: DetailFieldsProps) {
  if (of.length === 0) return null;
  return (
    <fieldset className="stack tight plain">
      <legend>{title}</legend>
      {of.map(({ path, ask }) => {
        const hint = hintOf(path);
        const write = (text: string): void => { onWrite(path, text); };
        const type = isDay(path) ? "date" : "text";
        return <Field key={path} label={ask} value={texts[path] ?? ""} type={type} {...(hint === undefined ? {} : { hint })} onChange={write} />;
      })}
    </fieldset>
  );
}

function Errors({ of }: { readonly of: readonly { readonly id: string; readonly words: string }[] }) {
  return <ul className="remarks" role="alert">{of.map(({ id, words }) => <li key={id}><Mark of="error" isShort />{` ${words}`}</li>)}</ul>;
}

function Told({ of }: { readonly of: ClaimFileView | undefined }) {
  if (of === undefined) return <p role="status" className="quiet">Looking at what is missing …</p>;
  switch (of.is) {
    case "not-billable": return <p role="status">{`There is no claim to save yet. ${of.because}`}</p>;
    case "written": return null;
    case "objected": return <Errors of={of.remarks.map(({ id, message, next }) => ({ id, words: `${message} ${next}` }))} />;
    case "incomplete": return (
      <div role="status" className="stack tight">
        {of.missing.length === 0 ? null : <p>{`${counted(of.missing.length, "answer")} still missing.`}</p>}
        <Errors of={of.refused.map(({ path, message }) => ({ id: path, words: message }))} />
      </div>
    );
  }
}
