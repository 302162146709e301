import { counted, reasonText } from "../../format.ts";
import { useTitles } from "../../engine/titles.ts";
import { Button } from "../../parts/button.tsx";
import { linesText } from "../../parts/finding.tsx";
import { Mark } from "../../parts/mark.tsx";
import { hashOf } from "../../router.ts";
import type { CheckedClaim } from "../../server/types.ts";
import { titleOf as tableTitle } from "../tables/names.ts";

type Left = CheckedClaim["unchecked"];

/** What a person can bring to have a check made. */
export type Bringable = "visit" | "text" | "table";

/** What was left out, by what would let it be looked at: one thing to bring often opens many checks. */
export function byReason(unchecked: Left): readonly { readonly reason: string; readonly of: Left }[] {
  const groups = new Map<string, Left[number][]>();
  for (const one of unchecked) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return [...groups].map(([reason, of]) => ({ reason, of })).sort((a, b) => b.of.length - a.of.length);
}

const VISIT: readonly string[] = ["visit-absent", "device-unknown", "provider-type-unknown"];
/** Facts that the record's fields here ask for. */
const ASKED: readonly string[] = [
  "minutes", "regions", "device", "visitMinutes", "careType", "planOfCare", "allowedToDateCents", "progressReportOn",
];

/** What would let it be checked, where it can be brought here. */
export function bringableOf(reason: string): Bringable | undefined {
  const [kind = "", of = ""] = reason.split(":");
  if (VISIT.includes(kind) || (kind === "fact-absent" && (ASKED.includes(of) || of.startsWith("notice.")))) return "visit";
  if (kind === "note-absent") return "text";
  return kind === "table-absent" ? "table" : undefined;
}

const RECORD_WITHOUT = "the visit record says nothing of this: say what was done, and it can be checked";

/** A record that is there and leaves this line out is not said to be none. */
export function wordsOf(reason: string, hasVisit = false): string {
  if (hasVisit && reason === "visit-absent") return RECORD_WITHOUT;
  const [kind, name = ""] = reason.split(":");
  return kind === "table-absent" ? `a list is not loaded: ${tableTitle(name)}` : reasonText(reason);
}

interface UncheckedProps {
  readonly of: Left;
  readonly isOpen: boolean;
  /** The claim has a visit record. */
  readonly hasVisit?: boolean;
  /** A screen that takes in tables is there: without a server there is none. */
  readonly hasTables?: boolean;
  readonly onBring?: ((what: "visit" | "text") => void) | undefined;
}

/** The checks that could not be made, and why. Not checked is never clean. */
export function Unchecked({ of, isOpen, hasVisit, hasTables = true, onBring }: UncheckedProps) {
  const titleOf = useTitles();
  if (of.length === 0) return null;
  const groups = byReason(of);
  const count = `${counted(of.length, "check")} could not be made`;
  return (
    <>
      <details className="unchecked" open={isOpen}>
        <summary>{count}</summary>
        <ul className="remarks">
          {groups.map(({ reason, of: checks }) => (
            <li key={reason}>
              <Mark of="unchecked" isShort /><strong>{` ${wordsOf(reason, hasVisit)} `}</strong><Bring what={bringableOf(reason)} hasTables={hasTables} onBring={onBring} />
              <ul className="small quiet left-out">
                {checks.map(({ rule, lines }) => <li key={`${rule} ${lines.join()}`}>{`${titleOf(rule)} (${linesText(lines)})`}</li>)}
              </ul>
            </li>
          ))}
        </ul>
      </details>
      <p className="print-only"><Mark of="unchecked" isShort />{` ${count}: ${groups.map((one) => `${wordsOf(one.reason, hasVisit)} (${one.of.length})`).join("; ")}.`}</p>
    </>
  );
}

interface BringProps extends Pick<UncheckedProps, "onBring"> { readonly what: Bringable | undefined; readonly hasTables: boolean }

function Bring({ what, hasTables, onBring }: BringProps) {
  if (what === "table") return !hasTables ? null : <a className="no-print" href={hashOf("tables")}>Tables</a>;
  if (what === undefined || onBring === undefined) return null;
  return <Button look="plain" onPress={() => { onBring(what); }}>{what === "visit" ? "say it" : "add it"}</Button>;
}
