import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { formatIsoDay } from "../../../claim/day.ts";
import type { AdviceView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { Button } from "../../parts/button.tsx";
import { toast } from "../../parts/toast.tsx";
import { Ahead } from "./ahead.tsx";
import { carriedFrom } from "./carried.ts";
import { chargeWords } from "./charges.ts";
import { ClaimDialog } from "./claim-dialog.tsx";
import type { DetailTexts } from "./details.ts";
import { gapsOf } from "./gaps.ts";
import { linesText } from "./lines-text.ts";
import { chargeable } from "./may-charge.ts";
import { waysAround } from "./mend.ts";
import { Unsettled, Ways } from "./mends.tsx";
import type { Mending } from "./mends.tsx";
import { textsOf } from "./office-kept.ts";
import type { Draft } from "./use-claim.ts";
import { notedText } from "./note-facts.ts";
import { patientIn, PrintHead } from "./print-head.tsx";
import { diagnosisWords, treatingWords } from "./sheet-words.ts";
import { whoseOf } from "./use-claim.ts";
import { notedWords } from "./suggested.ts";
import { Unlisted } from "./unlisted.tsx";
import { useOffice } from "./use-office.ts";

interface EndingProps {
  readonly advice: AdviceView;
  readonly by: Mending;
  readonly asked: VisitAsked;
  /** No insurance: the patient pays. */
  readonly isCash: boolean;
  /** What was written in the save dialog. */
  readonly draft: Draft;
  readonly onSaved: () => void;
  readonly onPayer: (policy: string) => void;
  readonly onBack: (() => void) | undefined;
  readonly onAgain: () => void;
  readonly onLeaveNoted: () => void;
  /** What was answered, where it stands under the answer. */
  readonly told: ReactNode;
}

/** The answer, and what to do with it. */
export function Ending({ advice, by, asked, isCash, draft, onSaved, onPayer, onBack, onAgain, onLeaveNoted, told }: EndingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { billable, lines, headline } = advice;
  const isFirm = isFirmly(billable);
  const onDay = by.answers.day === null ? () => { by.onOpen("day"); } : undefined;
  const isPaidByPatient = isCash && isFirm && lines.length > 0;
  return (
    <section className="interview stack" data-choices aria-labelledby="ending">
      <SheetHead texts={draft.texts} asked={asked} lines={lines} />
      <h1 id="ending" ref={heading} tabIndex={-1}>{isPaidByPatient ? "The patient pays: no claim goes out." : headline}</h1>
      <Beneath {...{ advice, by, isCash, isPaidByPatient, told }} />
      {advice.isUnlisted ? <Unlisted /> : null}
      <OfNote onLeave={onLeaveNoted} />
      <Actions {...{ advice, asked, isFirm, draft, onSaved, onPayer }} canSave={isFirm && !isCash && lines.length > 0} onDay={onDay} />
      <div className="actions no-print">
        {onBack === undefined ? null : <Button look="plain" onPress={onBack}>← Back</Button>}
        <Button look="plain" onPress={onAgain}>Another visit</Button>
      </div>
    </section>
  );
}

/** What was taken from the note without a question of its own, in its words: to be looked over here. */
function OfNote({ onLeave }: { readonly onLeave: () => void }) {
  const noted = notedText(notedWords());
  if (noted === "") return null;
  return (
    <p className="small">
      {`Taken from the note as it stands there: ${noted}. `}
      <Button look="plain" onPress={onLeave}>Not so: leave this out</Button>
    </p>
  );
}

const WRITTEN = "97012 rests here on what this payer has said in writing: keep that on file with this visit. Other sources do not take it as mechanical traction.";

interface BeneathProps extends Pick<EndingProps, "advice" | "by" | "isCash" | "told"> { readonly isPaidByPatient: boolean }

/** What goes with the answer: the rest of it, and the way on where it is none yet, or nothing can be billed. */
function Beneath({ advice, by, isCash, isPaidByPatient, told }: BeneathProps) {
  const { billable, lines, beneath } = advice;
  if (isPaidByPatient) return <>{told}<CashWords isInsured={by.answers.payer === "own"} /></>;
  return (
    <>
      {beneath === "" ? null : <p className="beneath">{beneath}</p>}
      {by.answers.instead === "written" ? <p className="beneath">{WRITTEN}</p> : null}
      {isCash ? null : gapsOf(advice).near.map((gap) => <p key={gap} className="beneath">{`Not known: ${gap}`}</p>)}
      {told}
      {billable === "no" && lines.length === 0 ? <NothingToBill by={by} /> : null}
      {billable === "unknown" ? <p>{isCash ? "Before the bill is written:" : "Hold this claim until this is settled:"}</p> : null}
      {billable === "unknown" ? <Unsettled by={by} /> : null}
    </>
  );
}

function NothingToBill({ by }: { readonly by: Mending }) {
  return (
    <>
      {by.answers.pull === "home" ? null : <p>{chargeable(by.answers)}</p>}
      <Ways of={waysAround(by)} by={by} />
    </>
  );
}

interface ActionsProps {
  readonly advice: AdviceView;
  readonly asked: VisitAsked;
  readonly isFirm: boolean;
  readonly canSave: boolean;
  /** Given where the day is not known: back to its question, since no claim is saved without it. */
  readonly onDay: (() => void) | undefined;
  readonly draft: Draft;
  readonly onSaved: () => void;
  readonly onPayer: (policy: string) => void;
}

function Actions({ advice, asked, isFirm, canSave: isClaim, onDay, draft, onSaved, onPayer }: ActionsProps) {
  const [isSaving, setSaving] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(linesText(advice)).then(
      () => { toast(isFirm ? "The lines are copied." : "A draft is copied: it says what is open."); },
      () => { toast("The browser does not let this page copy: mark the lines and copy them by hand."); },
    );
  };
  // What this payer asks besides may be no question of the interview: then the answer stands here, judged anew.
  const takeOver = (policy: string): void => {
    setSaving(false);
    onPayer(policy);
    toast("The payer is changed: answer what it asks, then save again. What you wrote is kept.");
  };
  const canSave = isClaim && onDay === undefined;
  const hasLines = advice.lines.length + advice.openLines.length > 0;
  return (
    <>
      <div className="actions no-print">
        {hasLines && isFirm ? <Button look="main" onPress={copy}>Copy the lines</Button> : null}
        {hasLines && !isFirm ? <Button onPress={copy}>Copy as a draft</Button> : null}
        {canSave ? <Button onPress={() => { setSaving(true); }}>Save as 837P</Button> : null}
        {isClaim && onDay !== undefined ? <Button onPress={onDay}>Give the day, then save</Button> : null}
        <Button onPress={() => { print(); }}>Print</Button>
      </div>
      {canSave && !isSaving ? <Ahead asked={asked} advice={advice} texts={draft.texts} /> : null}
      {isSaving ? <ClaimDialog {...{ asked, advice, draft, onSaved }} onPayer={takeOver} onClose={() => { setSaving(false); }} /> : null}
    </>
  );
}

interface SheetProps { readonly texts: DetailTexts; readonly asked: VisitAsked; readonly lines: AdviceView["lines"] }

/** The sheet's own head, with what was typed in the dialog or kept of the office. */
function SheetHead({ texts: typed, asked, lines }: SheetProps) {
  const office = useOffice();
  const { date, provider } = asked.facts.visit;
  const texts = { ...(office === undefined ? {} : textsOf(office.kept, whoseOf(asked))), ...carriedFrom(asked), ...typed };
  const text = (path: string): string => texts[path] ?? "";
  const ofClaim = (path: string): string | undefined => (asked.isCash === true ? undefined : text(path));
  const day = date === undefined ? undefined : formatIsoDay(date);
  return (
    <PrintHead
      patient={patientIn(texts)} office={text("claim.billing.lastName")} payer={ofClaim("claim.payer.name")} day={day}
      control={ofClaim("claim.id")} charges={chargeWords(lines, texts)} member={ofClaim("claim.subscriber.memberId")}
      treating={treatingWords(texts, provider?.type)} signed={text("note.signature")} diagnoses={diagnosisWords(lines, asked.facts.diagnoses ?? [], texts)}
    />
  );
}

function isFirmly(billable: AdviceView["billable"]): boolean {
  return billable === "yes" || billable === "only-with-notice";
}

/** An insurer that is not billed may still have a say in what is charged. */
const INSURED = [
  "If the office has a contract with the insurer, look there first: for what the plan covers it mostly has to be billed, and for what it does not cover most "
  + "contracts want the patient's consent in writing, before the service, with the price.",
  "A patient who has paid in full may ask that the plan is not told of it, and the office has to keep to that (45 CFR 164.522(a)(1)(vi)): keep the request on file.",
];

/** What an office owes who pays alone: the law's own words are the place to look. */
function CashWords({ isInsured }: { readonly isInsured: boolean }) {
  return (
    <div className="stack tight">
      <p>Give the patient an itemised bill with these lines and the diagnosis.</p>
      {isInsured ? INSURED.map((words) => <p key={words}>{words}</p>) : null}
      <p>{`Who pays alone${isInsured ? ", and will not have the insurer billed," : ""} is owed a good-faith estimate of the price before the visit (45 CFR 149.610): keep a copy of it with the bill.`}</p>
      <p>
        If the patient has Medicare, go back and choose Medicare: what it covers has to be billed to it
        {" (Social Security Act, section 1848(g)(4))."}
      </p>
    </div>
  );
}
