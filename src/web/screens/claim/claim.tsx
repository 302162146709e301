import { useEffect, useState } from "react";
import { hand } from "../../parts/hand.ts";
import { Empty, Failed } from "../../parts/states.tsx";
import { hush, toast } from "../../parts/toast.tsx";
import { useKey } from "../../parts/use-key.ts";
import { go, hashOf } from "../../router.ts";
import { download } from "../../server/client.ts";
import { usePeople } from "../../server/people.ts";
import type { ClaimAnswer, ClaimFinding } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { movePlace, neighbour } from "../today/order.ts";
import { Findings, isFixable } from "./findings.tsx";
import type { Wish } from "./findings.tsx";
import { FixDialog } from "./fix-dialog.tsx";
import { Form } from "./form.tsx";
import { Head, isUndoable } from "./head.tsx";
import type { Deed } from "./head.tsx";
import { History } from "./history.tsx";
import { ClinicalNoteDialog, DeskNoteDialog } from "./note-dialogs.tsx";
import { OverrideDialog } from "./override-dialog.tsx";
import { Segments } from "./segments.tsx";
import { useClaim } from "./use-claim.ts";
import type { OpenClaim } from "./use-claim.ts";
import { Versions } from "./versions.tsx";
import { VisitDialog } from "./visit-dialog.tsx";

/** One claim, as everybody knows it, beside what was found on it. */
export function ClaimScreen({ of }: { readonly of: string | undefined }) {
  if (of === undefined) return <Empty title="No claim was chosen." hint="Choose one of the list on Today." />;
  return <Claim of={of} key={of} />;
}

function Claim({ of }: { readonly of: string }) {
  const claim = useClaim(of);
  useEffect(() => hush, []);
  if (claim.answer !== undefined) return <Opened claim={claim} answer={claim.answer} />;
  if (claim.failed === undefined) return <p className="quiet" role="status">Loading …</p>;
  return <div className="stack"><a className="small" href={hashOf("today")}>← Today</a><Failed what={claim.failed} next="Choose the claim again on Today." /></div>;
}

type Asking = Wish | { readonly is: "note" } | undefined;

function Opened({ claim, answer }: { readonly claim: OpenClaim; readonly answer: ClaimAnswer }) {
  const [asking, setAsking] = useState<Asking>();
  const { nameOf } = usePeople();
  const deed = (what: Deed): void => {
    if (what === "print") print();
    else if (what === "paper") void savePaper(answer.row.key);
    else if (what === "visit" || what === "text" || what === "note") setAsking({ is: what });
    else void claim.does(what, {}, `${answer.row.claim} ${SAID[what]}.`);
  };
  useClaimKeys(answer, deed, setAsking);
  const { findings } = answer.claim;
  const onLine = (line: number): void => { showFinding(findings.find(({ lines }) => lines.includes(line))); };
  return (
    <div className="stack claim-page">
      <Head of={answer} onDeed={deed} onSaved={() => { void claim.loadsAgain(); }} />
      <Versions of={answer} onStale={() => { void claim.loadsAgain(); }} />
      <div className="claim-columns">
        <Form of={answer.form} findings={findings} onLine={onLine} />
        <Findings of={answer} nameOf={nameOf} onWish={setAsking} />
      </div>
      <History of={answer} nameOf={nameOf} />
      <Segments of={answer} claim={claim} onChoose={showFinding} />
      <Asked of={asking} answer={answer} claim={claim} onClose={() => { setAsking(undefined); }} />
    </div>
  );
}

/** The file's name says nothing of whose claim it is. */
async function savePaper(key: string): Promise<void> {
  try {
    hand(await download("GET", `claims/${encodeURIComponent(key)}/cms1500`), "cms-1500.json");
    toast("Saved cms-1500.json.");
  } catch (error) {
    toast(wordsOf(error));
  }
}

const SAID = { hold: "is held", release: "is released", open: "is open again", undo: "is as it was before" } as const;

function showFinding(finding: ClaimFinding | undefined): void {
  const part = finding && document.getElementById(`finding-${finding.id}`);
  part?.scrollIntoView({ block: "nearest" });
  part?.focus({ preventScroll: true });
}

function useClaimKeys(answer: ClaimAnswer, deed: (what: Deed) => void, ask: (asking: Asking) => void): void {
  const { row, claim } = answer;
  const moves = (by: 1 | -1): void => {
    const key = neighbour(row.key, by);
    if (key === undefined) return;
    movePlace(by);
    go("claim", key);
  };
  useKey("h", () => { deed(row.state === "held" ? "open" : "hold"); });
  useKey("r", () => { deed(row.state === "released" ? "open" : "release"); });
  useKey("n", () => { deed("note"); });
  useKey("u", () => { if (isUndoable(answer)) deed("undo"); });
  useKey("Escape", () => { go("today"); });
  useKey("j", () => { moves(1); });
  useKey("k", () => { moves(-1); });
  useKey("f", () => {
    const first = claim.findings.find(isFixable);
    if (row.state === "released") toast(`${row.claim} is released. Take it back to open first (r).`);
    else if (first === undefined) toast("Nothing here can be changed for you: each finding says what to do.");
    else ask({ is: "fix", findings: [first] });
  });
  useKey("e", () => { showFinding(claim.findings[0]); });
}

interface AskedProps { readonly of: Asking; readonly answer: ClaimAnswer; readonly claim: OpenClaim; readonly onClose: () => void }

function Asked({ of, answer, claim, onClose }: AskedProps) {
  if (of === undefined) return null;
  if (of.is === "fix") return <FixDialog row={answer.row} findings={of.findings} does={claim.does} onClose={onClose} />;
  if (of.is === "override") return <OverrideDialog finding={of.finding} does={claim.does} onClose={onClose} />;
  if (of.is === "visit") return <VisitDialog of={answer} puts={claim.puts} onClose={onClose} />;
  if (of.is === "text") return <ClinicalNoteDialog claim={claim} onClose={onClose} />;
  return <DeskNoteDialog claim={claim} onClose={onClose} />;
}
