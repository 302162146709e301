import { useAnswer } from "../../engine/client.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FindingPart, linesText } from "../../parts/finding.tsx";
import type { FindingShown } from "../../../wire/index.ts";
import { Mark } from "../../parts/mark.tsx";
import { counted, reasonText } from "../../format.ts";

interface ClaimShown {
  readonly claim: string;
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

function ClaimPart({ of: { payer, dates, findings, unchecked, checked } }: { readonly of: ClaimShown }) {
  return (
    <>
      <p className="quiet">{`${payer.name} (judged by the policy ${payer.policy}) · ${dates.join(", ")}`}</p>
      {findings.length === 0 ? <p><Mark of="none" />{` ${counted(checked, "check")} made, nothing found.`}</p> : null}
      <ul>{findings.map((finding) => <FindingPart key={finding.id} of={finding} />)}</ul>
      {unchecked.length === 0 ? null : (
        <details open={findings.length === 0}>
          <summary>{`${counted(unchecked.length, "check")} could not be made`}</summary>
          <ul className="remarks">
            {unchecked.map(({ rule, lines, reason }) => (
              <li key={`${rule} ${lines.join()}`}><Mark of="unchecked" isShort />{` ${rule} (${linesText(lines)}): ${reasonText(reason)}`}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
