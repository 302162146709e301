import { useEffect, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Diff } from "../../parts/diff.tsx";
import { Failed } from "../../parts/states.tsx";
import type { ClaimFinding, ClaimRow, TrialAnswer } from "../../server/types.ts";
import { useUser } from "../../server/session.ts";
import { wordsOf } from "../../server/use-get.ts";
import { tryFix } from "../today/act.ts";
import type { OpenClaim } from "./use-claim.ts";

interface FixDialogProps {
  readonly row: ClaimRow;
  /** One finding with a question, or any number of safe ones. */
  readonly findings: readonly ClaimFinding[];
  readonly does: OpenClaim["does"];
  readonly onClose: () => void;
}

/** The change is shown before it is made. Where a modifier asserts something, the question that it answers is asked first. */
export function FixDialog({ row, findings, does, onClose }: FixDialogProps) {
  const question = findings.length === 1 && findings[0]?.fix?.tier === "attest" ? findings[0].fix.question : undefined;
  const ids = findings.map(({ id }) => id);
  const yes = question === undefined ? {} : Object.fromEntries(ids.map((id) => [id, true]));
  const tried = useTrial(row, ids, yes);
  const make = (answers: Readonly<Record<string, boolean>>, said: string): void => {
    void does("fix", { findingIds: ids, answers }, said).then(onClose);
  };
  return (
    <Dialog title={question === undefined ? "The change" : "A question first"} onClose={onClose}>
      <div className="stack tight">
        {findings.map(({ id, message }) => <p key={id}>{message}</p>)}
        {tried.failed === undefined ? null : <Failed what={tried.failed} next="Nothing was changed." />}
        {question === undefined ? null : <p className="question">{question}</p>}
        {tried.answer === undefined ? <p className="quiet" role="status">Trying the change …</p> : <Tried of={tried.answer} isAsked={question !== undefined} />}
        {question === undefined
          ? <div><Button look="main" disabled={tried.answer === undefined} onPress={() => { make({}, "Changed, and checked again."); }}>Make the change</Button></div>
          : <YesNo isReady={tried.answer !== undefined} onAnswer={(isYes) => { make(Object.fromEntries(ids.map((id) => [id, isYes])), isYes ? "Changed, and checked again." : "Your no is noted; nothing was changed."); }} />}
      </div>
    </Dialog>
  );
}

function Tried({ of: { diff, then }, isAsked }: { readonly of: TrialAnswer; readonly isAsked: boolean }) {
  if (diff.length === 0) return <Failed what="This change cannot be made now." next="Another change may stand in its way: look at the other findings first." />;
  const left = then?.findings.length;
  return (
    <>
      {isAsked ? <p className="quiet">If yes, this changes:</p> : null}
      <Diff of={diff} />
      {left === undefined ? null : <p className="quiet small">{standingWords(left)}</p>}
    </>
  );
}

function standingWords(left: number): string {
  if (left === 0) return "After it nothing is found any more.";
  return left === 1 ? "After it one finding stands." : `After it ${left} findings stand.`;
}

function YesNo({ isReady, onAnswer }: { readonly isReady: boolean; readonly onAnswer: (isYes: boolean) => void }) {
  const { name } = useUser();
  return (
    <>
      <div className="actions">
        <Button look="main" disabled={!isReady} onPress={() => { onAnswer(true); }}>Yes, and the record says so</Button>
        <Button onPress={() => { onAnswer(false); }}>No</Button>
      </div>
      <p className="quiet small">{`The answer stays with the claim, with your name (${name}) and the time.`}</p>
    </>
  );
}

interface Trial { readonly answer?: TrialAnswer; readonly failed?: string }

function useTrial(row: ClaimRow, findingIds: readonly string[], answers: Readonly<Record<string, boolean>>): Trial {
  const [trial, setTrial] = useState<Trial>({});
  useEffect(() => {
    let isCurrent = true;
    tryFix(row, { findingIds, answers }).then(
      (answer) => { if (isCurrent) setTrial({ answer }); },
      (error: unknown) => { if (isCurrent) setTrial({ failed: wordsOf(error) }); },
    );
    return () => { isCurrent = false; };
  }, [row.key, row.version, findingIds.join()]);
  return trial;
}
