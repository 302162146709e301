import { useAnswer } from "../../engine/client.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { useJudgedBy } from "../../engine/titles.ts";
import { FindingPart } from "../../parts/finding.tsx";
import { NothingFound } from "../../parts/nothing-found.tsx";
import type { FindingShown } from "../../../wire/index.ts";
import { Unchecked } from "../claim/unchecked.tsx";

interface ClaimShown {
  readonly claim: string;
  readonly verdict: "clean" | "clean-as-far-as-checked" | "findings";
  readonly payer: { readonly name: string; readonly policy: string };
  readonly dates: readonly string[];
  readonly findings: readonly FindingShown[];
  readonly unchecked: readonly { readonly rule: string; readonly lines: readonly number[]; readonly reason: string }[];
  readonly checked: number;
}

/** All that was found on one claim, and all that could not be looked at. */
export function ClaimDialog({ at, onClose }: { readonly at: number; readonly onClose: () => void }) {
  const { value } = useAnswer("claim", { at });
  const claim = value as unknown as ClaimShown | undefined;
  return (
    <Dialog title={claim === undefined ? "Claim" : `Claim ${claim.claim}`} onClose={onClose}>
      {claim === undefined ? <p role="status">Loading …</p> : <ClaimPart of={claim} />}
    </Dialog>
  );
}

function ClaimPart({ of: { payer, dates, findings, unchecked, checked, verdict } }: { readonly of: ClaimShown }) {
  const judgedBy = useJudgedBy();
  return (
    <>
      <p className="quiet">{`${payer.name} ${judgedBy(payer.policy)} · ${dates.join(", ")}`}</p>
      {findings.length === 0 ? <NothingFound made={checked} left={unchecked.length} isClean={verdict === "clean"} /> : null}
      <ul>{findings.map((finding) => <FindingPart key={finding.id} of={finding} />)}</ul>
      <Unchecked of={unchecked} isOpen={findings.length === 0} hasTables={false} />
    </>
  );
}
