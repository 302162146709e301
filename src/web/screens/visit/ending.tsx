import { useEffect, useRef, useState } from "react";
import type { AdviceView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { Button } from "../../parts/button.tsx";
import { toast } from "../../parts/toast.tsx";
import { ClaimDialog } from "./claim-dialog.tsx";

interface EndingProps {
  readonly advice: AdviceView;
  readonly asked: VisitAsked;
  /** No insurance: the patient pays. */
  readonly isCash: boolean;
  readonly onBack: (() => void) | undefined;
  readonly onAgain: () => void;
}

/** The answer, and what to do with it. */
export function Ending({ advice, asked, isCash, onBack, onAgain }: EndingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isSaving, setSaving] = useState(false);
  useEffect(() => {
    scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { billable, lines, headline } = advice;
  const isFirm = isFirmly(billable);
  const isPaidByPatient = isCash && isFirm && lines.length > 0;
  const copy = (): void => {
    navigator.clipboard.writeText(linesText(advice)).then(
      () => { toast("The lines are copied."); },
      () => { toast("The browser does not let this page copy: mark the lines and copy them by hand."); },
    );
  };
  return (
    <section className="interview stack" data-choices aria-labelledby="ending">
      <h1 id="ending" ref={heading} tabIndex={-1}>{isPaidByPatient ? "The patient pays: no claim goes out." : headline}</h1>
      {isPaidByPatient ? <CashWords /> : null}
      {isFirm || lines.length === 0 ? null : <p>Hold this claim until the rest is settled: the lines are as far as your answers go.</p>}
      <div className="actions no-print">
        {lines.length === 0 ? null : <Button look="main" onPress={copy}>Copy the lines</Button>}
        {isFirm && !isPaidByPatient && lines.length > 0 ? <Button onPress={() => { setSaving(true); }}>Save as 837P</Button> : null}
        <Button onPress={() => { print(); }}>Print</Button>
      </div>
      <div className="actions no-print">
        {onBack === undefined ? null : <Button look="plain" onPress={onBack}>← Back</Button>}
        <Button look="plain" onPress={onAgain}>Another visit</Button>
      </div>
      {isSaving ? <ClaimDialog asked={asked} advice={advice} onClose={() => { setSaving(false); }} /> : null}
    </section>
  );
}

function isFirmly(billable: AdviceView["billable"]): boolean {
  return billable === "yes" || billable === "only-with-notice";
}

/** What an office owes who pays alone: the law's own words are the place to look. */
function CashWords() {
  return (
    <div className="stack tight">
      <p>Give the patient an itemised bill with these lines and the diagnosis.</p>
      <p>What was to be paid belonged in a good-faith estimate beforehand (45 CFR 149.610).</p>
      <p>A patient with Medicare is none of these: what Medicare covers is billed to Medicare (Social Security Act, section 1848(g)(4)).</p>
    </div>
  );
}

/** `97012 GP GY x1`, a line each: as box 24D and 24G have it. */
export function linesText({ lines }: AdviceView): string {
  return lines.map(({ code, modifiers, units }) => [code, ...modifiers, `x${units}`].join(" ")).join("\n");
}
