import { Fragment, useEffect, useState } from "react";
import type { AdviceView, RemarkView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { toast } from "../../parts/toast.tsx";
import { counted } from "../../format.ts";
import { DetailFields, focusOn } from "./detail-fields.tsx";
import type { Shown } from "./detail-fields.tsx";
import { PAYER_PART } from "./dialog-parts.ts";
import type { Part } from "./dialog-parts.ts";
import { AnotherPayer, isRefused, Objections, SavedWith } from "./objections.tsx";
import type { NamedPayer } from "./payer-named.ts";
import { OfficePart } from "./office-part.tsx";
import { saveFile } from "./save.ts";
import { useClaim } from "./use-claim.ts";
import type { Draft, Written } from "./use-claim.ts";
import { useOffice } from "./use-office.ts";
import type { Office } from "./use-office.ts";

interface ClaimDialogProps {
  readonly asked: VisitAsked;
  readonly advice: AdviceView;
  readonly draft: Draft;
  /** A file was saved with what the draft says. */
  readonly onSaved: () => void;
  /** The payer is another than was answered: its policy takes the answer's place. */
  readonly onPayer: (policy: string) => void;
  readonly onClose: () => void;
}

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
  const { office, draft, advice } = props;
  const [saved, setSaved] = useState<readonly RemarkView[]>();
  const { texts, type, file, parts, clash, named, missing, failed, isTried, attempt, forget } = useClaim(props);
  useEffect(() => { focusOn(missing[0]?.path); }, [file]);
  const save = (onWritten: (file: Written) => void): void => {
    focusOn(missing[0]?.path);
    attempt(onWritten);
  };
  const electronic = ({ bytes, remarks }: Written): void => {
    saveFile(bytes, "claim.837", "application/edi-x12");
    props.onSaved();
    const fresh = unseen(remarks, advice);
    if (fresh.length > 0) return setSaved(fresh);
    toast("Saved claim.837. It has been read back and checked.");
    props.onClose();
  };
  if (saved !== undefined) return <SavedWith of={saved} onClose={props.onClose} />;
  const write = (path: string, text: string): void => { draft.set({ ...draft.texts, [path]: text }); };
  const shown = { texts, isTried, diagnoses: props.asked.facts.diagnoses ?? [], type, clash, onWrite: write };
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); save(electronic); }} noValidate>
      <p>A claim says more than a visit does. What you write of the patient stays in this page, and goes with it.</p>
      {failed === undefined ? null : <p role="alert">{failed}</p>}
      <OfficePart parts={parts.office} {...shown} office={office} onForget={forget} />
      <ClaimParts of={parts.claim} shown={shown} named={named} onPayer={props.onPayer} />
      <FilledIn part={parts.filledIn} shown={shown} isWrong={missing.some((one) => parts.filledIn.of.includes(one))} />
      {file === undefined ? <p role="status" className="quiet">Looking at what is missing …</p> : <p role="status">{missingText(missing.length, isTried && isRefused(file))}</p>}
      {isTried && named !== undefined ? <p role="alert">{`Nothing is saved: the payer is ${named.name}. See “${PAYER_PART}” above.`}</p> : null}
      {isTried ? <Objections of={file} /> : null}
      <div className="actions">
        <button type="submit" className="button main">Save the 837P</button>
        <Button onPress={() => { save(savePaper); }}>Save for paper: CMS-1500 as JSON</Button>
      </div>
    </form>
  );
}

interface ClaimPartsProps {
  readonly of: readonly Part[];
  readonly shown: Shown;
  readonly named: NamedPayer | undefined;
  readonly onPayer: (policy: string) => void;
}

/** This claim's fields; another payer than was answered is told where it is named. */
function ClaimParts({ of, shown, named, onPayer }: ClaimPartsProps) {
  return of.map((part) => (
    <Fragment key={part.title}>
      <DetailFields {...part} {...shown} />
      {part.title === PAYER_PART && named !== undefined ? <AnotherPayer {...named} onPayer={onPayer} /> : null}
    </Fragment>
  ));
}

interface FilledInProps { readonly part: Part; readonly shown: Shown; readonly isWrong: boolean }

/** What follows from the other answers: out of the way, in sight, and free to change. */
function FilledIn({ part, shown, isWrong }: FilledInProps) {
  if (part.of.length === 0) return null;
  return (
    <details className="stack tight" open={isWrong ? true : undefined}>
      <summary>{`${part.title}: ${counted(part.of.length, "field")}`}</summary>
      <DetailFields {...part} why="The submitter is the office, the ids are those above, it is production and done in the office, and the number counts on from file to file. Change what is not so." {...shown} />
    </details>
  );
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

function missingText(count: number, isRefused: boolean): string {
  if (count === 0 && isRefused) return "Nothing is missing; but nothing was saved, for this:";
  return count === 0 ? "Nothing is missing." : `${counted(count, "answer")} still missing.`;
}
