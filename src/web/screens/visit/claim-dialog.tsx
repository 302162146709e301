import { useEffect, useRef, useState } from "react";
import type { AdviceView, RemarkView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { toast } from "../../parts/toast.tsx";
import { counted } from "../../format.ts";
import type { ClaimField } from "./claim-facts.ts";
import type { DetailTexts } from "./details.ts";
import { focusOn } from "./detail-fields.tsx";
import { Group } from "./dialog-group.tsx";
import { PAYER_PART } from "./dialog-parts.ts";
import type { Part, PartId, Parts } from "./dialog-parts.ts";
import { fileName } from "./file-name.ts";
import { AnotherPayer, isRefused, Objections, SavedWith } from "./objections.tsx";
import { Forget, headed, isOfficeKept } from "./office-part.tsx";
import { saveFile } from "./save.ts";
import { billedBy, changedBy } from "./treating.ts";
import { Unlisted } from "./unlisted.tsx";
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
      {props.advice.isUnlisted ? <Unlisted /> : null}
      {office === undefined ? <Looking /> : <ClaimForm {...props} office={office} />}
    </Dialog>
  );
}

function Looking() {
  return <p role="status" className="quiet">Looking at what is missing …</p>;
}

interface Saved { readonly name: string; readonly remarks: readonly RemarkView[] }

function ClaimForm(props: ClaimDialogProps & { readonly office: Office }) {
  const { draft, advice } = props;
  const [saved, setSaved] = useState<Saved>();
  const claim = useClaim(props);
  const { texts, file, missing, failed, isTried, named, attempt, wrongAt } = claim;
  useEffect(() => { focusOn(wrongAt); }, [file]);
  const save = (onWritten: (file: Written) => void): void => {
    focusOn(wrongAt);
    attempt(onWritten);
  };
  const electronic = ({ bytes, remarks }: Written): void => {
    const name = fileName(texts, "837");
    saveFile(bytes, name, "application/edi-x12");
    claim.sent();
    props.onSaved();
    const fresh = unseen(remarks, advice);
    if (fresh.length > 0) return setSaved({ name, remarks: fresh });
    toast(`Saved ${name}. It has been read back and checked.`);
    props.onClose();
  };
  if (saved !== undefined) return <SavedWith {...saved} onBack={() => { setSaved(undefined); }} onClose={props.onClose} />;
  if (file === undefined) return failed === undefined ? <Looking /> : <p role="alert">{failed}</p>;
  const write = (path: string, text: string): void => { draft.set({ ...draft.texts, ...changedBy(path, text, texts) }); };
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); save(electronic); }} noValidate>
      <p>A claim says more than a visit does. What you write of the patient stays in this page, and goes with it.</p>
      {failed === undefined ? null : <p role="alert">{failed}</p>}
      <Groups {...props} {...claim} onWrite={write} />
      {isTried && named !== undefined ? <p role="alert">{`Nothing is saved: the payer is ${named.name}. See “${PAYER_PART}” above.`}</p> : null}
      {isTried ? <Objections of={file} /> : null}
      <div className="dialog-foot">
        <p role="status">{missingText(missing, texts, isTried && isRefused(file))}</p>
        <div className="actions">
          <button type="submit" className="button main">Save the 837P</button>
          <Button onPress={() => { save((written) => { savePaper(written, fileName(texts, "json")); }); }}>Save for paper: CMS-1500 as JSON</Button>
        </div>
      </div>
    </form>
  );
}

type GroupsProps = ClaimDialogProps & ReturnType<typeof useClaim> & {
  readonly office: Office;
  readonly onWrite: (path: string, text: string) => void;
};

/**
 * The fields in groups: what is missing first, then what was known as the dialog opened, folded. A group stays where it was while it is
 * filled in.
 */
function Groups({ parts, office, asked, named, countOf, forget, onPayer, onWrite, ...claim }: GroupsProps) {
  const { texts, isTried, type, clash, objected, remarks } = claim;
  const all = headed(inOrder(parts), texts, office);
  const known = useRef<ReadonlySet<PartId>>(undefined);
  const isWhole = (part: Part): boolean => part.id === "filled-in" || (part.of.length > 0 && countOf(part) === 0);
  known.current ??= new Set(all.filter(isWhole).map(({ id }) => id));
  // Who treated is asked more of once the practice bills: that group unfolds where another is chosen than was known.
  const by = useRef(billedBy(texts));
  const isKnown = ({ id }: Part): boolean => known.current?.has(id) === true && (id !== "treating" || by.current === billedBy(texts));
  const shown = { texts, isTried, diagnoses: asked.facts.diagnoses ?? [], type, clash, objected, remarks, onWrite };
  const isSaid = ({ path }: ClaimField): boolean => (objected(path) ?? remarks(path)) !== undefined;
  const isWanted = ({ id, of }: Part): boolean => (id === "payer" && named !== undefined) || of.some(isSaid);
  const group = (part: Part) => (
    <Group key={part.id} part={part} missing={countOf(part)} isKnown={isKnown(part)} isWanted={isWanted(part)} {...shown}>
      {part.id === "payer" && named !== undefined ? <AnotherPayer {...named} onPayer={onPayer} /> : null}
      {part.id === "office" && isOfficeKept(office) ? <Forget onForget={forget} /> : null}
    </Group>
  );
  const folded = all.filter((part) => isKnown(part) && part.of.length > 0);
  return (
    <>
      {all.filter((part) => !isKnown(part)).map(group)}
      {folded.length === 0 ? null : <p className="quiet">Known already. Look at it, and change what is not so.</p>}
      {folded.map(group)}
    </>
  );
}

const WHY_FILLED = "The submitter is the office, the ids are those above, it is production and done in the office, and the number counts on from file to file: it is the claim's, too. "
  + "Change what is not so.";

function inOrder({ office, claim, filledIn }: Parts): readonly Part[] {
  return [...office, ...claim, { ...filledIn, why: WHY_FILLED }];
}

/** Of a saved file's remarks, those that the page behind does not show: neither a remark of its own nor a line of the note's list. */
function unseen(remarks: readonly RemarkView[], { remarks: seen }: AdviceView): readonly RemarkView[] {
  return remarks.filter(({ rule }) => !rule.startsWith("documentation/") && !seen.some((one) => one.rule === rule));
}

/** The same claim in the boxes of the paper form. The dialog stays: the 837P may be wanted beside it. */
function savePaper({ cms1500 }: Written, name: string): void {
  saveFile(JSON.stringify(cms1500, null, 2), name, "application/json");
  toast(`Saved ${name}: the boxes of the form, read from the claim that was checked.`);
}

/** How many fields are empty, and which of those filled in are wrong. */
export function missingText(open: readonly ClaimField[], texts: DetailTexts, isRefused: boolean): string {
  if (open.length === 0) return isRefused ? "Nothing is missing; but nothing was saved, for what stands above." : "Nothing is missing.";
  const wrong = open.filter(({ path }) => (texts[path] ?? "").trim() !== "");
  const empty = open.length - wrong.length;
  const named = wrong.map(({ ask }) => (ask.endsWith("?") ? `“${ask}”` : ask)).join("; ");
  return [...(empty === 0 ? [] : [`${counted(empty, "answer")} still missing.`]), ...(wrong.length === 0 ? [] : [`To correct: ${named}.`])].join(" ");
}
