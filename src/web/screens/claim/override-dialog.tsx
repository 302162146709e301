import { useState } from "react";
import type { SyntheticEvent } from "react";
import { Dialog } from "../../parts/dialog.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import type { ClaimFinding } from "../../server/types.ts";
import type { OpenClaim } from "./use-claim.ts";

/** Letters of a reason, at least: it is read by whoever asks why later. */
const LEAST = 5;

interface OverrideProps { readonly finding: ClaimFinding; readonly does: OpenClaim["does"]; readonly onClose: () => void }

/** A finding may be overruled, with a reason that stays. */
export function OverrideDialog({ finding, does, onClose }: OverrideProps) {
  const [reason, setReason] = useState("");
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void does("override", { findingId: finding.id, reason: reason.trim() }, "Kept as it is; your reason stays with the claim.").then((isDone) => { if (isDone) onClose(); });
  };
  return (
    <Dialog title="Keep it as it is" onClose={onClose}>
      <form className="stack tight" onSubmit={submit}>
        <p>{finding.message}</p>
        <TextArea label="Why is the claim right as it is?" value={reason} onChange={setReason} rows={3} hint="Your name, the time and this reason stay with the claim." />
        <div><button type="submit" className="button main" disabled={reason.trim().length < LEAST}>Keep it</button></div>
      </form>
    </Dialog>
  );
}
