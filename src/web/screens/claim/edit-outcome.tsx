import { useEffect, useRef } from "react";
import { Button } from "../../parts/button.tsx";
import { Diff } from "../../parts/diff.tsx";
import { Failed } from "../../parts/states.tsx";
import { Mark } from "../../parts/mark.tsx";
import { linesText } from "../../parts/finding.tsx";
import { counted } from "../../format.ts";
import type { ClaimFinding } from "../../server/types.ts";
import type { SegmentEdit } from "./use-claim.ts";
import type { Trial } from "./use-trial.ts";

interface OutcomeProps { readonly of: Trial | undefined; readonly onKeep: (edit: SegmentEdit) => void; readonly onLoad: () => void }

/** What would come of a change: what it changes, which findings go, which come, and what stands then. */
export function EditOutcome({ of, onKeep, onLoad }: OutcomeProps) {
  if (of === undefined) return null;
  if (of.is === "trying") return <p className="quiet" role="status">Trying it …</p>;
  if (of.is === "refused" && of.isStale) return <Stale why={of.why} onLoad={onLoad} />;
  if (of.is === "refused") return <Refused why={of.why} />;
  return <Tried of={of} onKeep={onKeep} />;
}

/** Another window, or somebody else, was faster. */
function Stale({ why, onLoad }: { readonly why: string; readonly onLoad: () => void }) {
  return (
    <div className="stack tight">
      <Failed what={why} next="Nothing was changed. What you typed stays here while the claim is loaded again." />
      <div className="actions"><Button look="main" onPress={onLoad}>Load the claim again</Button></div>
    </div>
  );
}

/** Why it is not made, brought into sight. */
function Refused({ why }: { readonly why: string }) {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => { part.current?.scrollIntoView({ block: "nearest" }); }, [why]);
  return <div ref={part} className="edit-outcome"><Failed what={why} next="Nothing was changed." /></div>;
}

function Tried({ of: { edit, answer }, onKeep }: { readonly of: Extract<Trial, { is: "tried" }>; readonly onKeep: OutcomeProps["onKeep"] }) {
  const part = useRef<HTMLDivElement>(null);
  const { diff, gone, came, then, placedAfter } = answer;
  useEffect(() => {
    part.current?.focus({ preventScroll: true });
    part.current?.scrollIntoView({ block: "nearest" });
  }, [answer]);
  return (
    <div ref={part} className="stack tight edit-outcome" tabIndex={-1} role="group" aria-label="What would come of it">
      {placedAfter === undefined ? null : <p>{`The guide has it after segment ${placedAfter.segment} (${placedAfter.tag}): it is put there.`}</p>}
      <Diff of={diff} />
      <Those title="Would be found no more" of={gone} />
      <Those title="Would be found new" of={came} />
      <p>{[gone.length + came.length === 0 ? "What is found does not change." : "", standing(then?.findings.length ?? 0)].join(" ").trim()}</p>
      <div className="actions"><Button look="main" onPress={() => { onKeep(edit); }}>Keep this change</Button></div>
    </div>
  );
}

function standing(left: number): string {
  return left === 0 ? "After it nothing is found." : `After it ${counted(left, "finding")} ${left === 1 ? "stands" : "stand"}.`;
}

function Those({ title, of }: { readonly title: string; readonly of: readonly ClaimFinding[] }) {
  if (of.length === 0) return null;
  return (
    <div>
      <p className="small quiet">{title}</p>
      <ul className="remarks">
        {of.map(({ id, severity, message, lines }) => <li key={id}><Mark of={severity} isShort />{` ${message} `}<span className="quiet small">{`(${linesText(lines)})`}</span></li>)}
      </ul>
    </div>
  );
}
