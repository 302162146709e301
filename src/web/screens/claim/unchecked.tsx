import { counted, reasonText } from "../../format.ts";
import { linesText } from "../../parts/finding.tsx";
import { Mark } from "../../parts/mark.tsx";
import type { CheckedClaim } from "../../server/types.ts";

type Left = CheckedClaim["unchecked"];

/** What was left out, by what would let it be looked at: one thing to bring often opens many checks. */
export function byReason(unchecked: Left): readonly { readonly reason: string; readonly of: Left }[] {
  const groups = new Map<string, Left[number][]>();
  for (const one of unchecked) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return [...groups].map(([reason, of]) => ({ reason, of })).sort((a, b) => b.of.length - a.of.length);
}

/** The checks that could not be made, and why. Not checked is never clean. */
export function Unchecked({ of, isOpen }: { readonly of: Left; readonly isOpen: boolean }) {
  if (of.length === 0) return null;
  return (
    <details className="unchecked" open={isOpen}>
      <summary>{`${counted(of.length, "check")} could not be made`}</summary>
      <ul className="remarks">
        {byReason(of).map(({ reason, of: checks }) => (
          <li key={reason}>
            <Mark of="unchecked" isShort /><strong>{` ${reasonText(reason)}`}</strong>
            <ul className="small quiet left-out">
              {checks.map(({ rule, lines }) => <li key={`${rule} ${lines.join()}`}>{`${rule} (${linesText(lines)})`}</li>)}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
