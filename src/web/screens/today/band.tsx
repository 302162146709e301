import { useEffect, useState } from "react";
import { money, today } from "../../format.ts";
import type { Summary } from "../../server/types.ts";
import { Bars, payerBars, ruleBars } from "./bars.tsx";
import { CleanRate } from "./chart.tsx";
import { cleanRate } from "./days.ts";
import { keptFold, startsOpen } from "./fold.ts";
import { want } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

/** How it goes, in three small pictures; pressing a bar shows its claims. Folded it is one line of figures. */
export function Band({ of, wanted }: { readonly of: Summary; readonly wanted: Wanted }) {
  const [isOpen, setOpen] = useState(() => startsOpen(localStorage.getItem(KEPT), today(), matchMedia("(max-width: 45rem)").matches));
  useEffect(() => { localStorage.setItem(KEPT, keptFold(localStorage.getItem(KEPT), today())); }, []);
  const turn = (): void => {
    setOpen(!isOpen);
    localStorage.setItem(KEPT, keptFold(localStorage.getItem(KEPT), today(), isOpen ? "closed" : "open"));
  };
  return (
    <details className="band-fold no-print" open={isOpen}>
      <summary className="small" onClick={(event) => { event.preventDefault(); turn(); }}>How it goes{isOpen ? null : <span className="quiet">{figures(of)}</span>}</summary>
      <div className="band">
        <CleanRate days={of.days} />
        <Bars title="Money at risk, by payer" bars={payerBars(of.byPayer)} chosen={wanted.payer} onChoose={(payer) => { want({ payer }); }} />
        <Bars title="Money at risk, by cause" bars={ruleBars(of.byRule)} chosen={wanted.rule} onChoose={(rule) => { want({ rule }); }} />
      </div>
    </details>
  );
}

/** Whether the pictures are unfolded is remembered, with the day; nothing else is. */
const KEPT = "claimwright.how-it-goes";

/** `: 9 % clean · most at risk: MEDICARE PART B $1,394.00, One evaluation a day $230.00`. */
export function figures({ days, byPayer, byRule }: Pick<Summary, "days" | "byPayer" | "byRule">): string {
  const rate = cleanRate(days);
  const most = <T extends { readonly atRiskCents: number }>(rows: readonly T[], nameOf: (row: T) => string): readonly string[] => {
    const [first] = [...rows].sort((a, b) => b.atRiskCents - a.atRiskCents);
    return first === undefined || first.atRiskCents === 0 ? [] : [`${nameOf(first)} ${money(first.atRiskCents)}`];
  };
  const risks = [...most(byPayer, ({ payer }) => payer), ...most(byRule, ({ rule, title }) => title ?? rule)];
  const parts = [...(rate === undefined ? [] : [`${rate} % clean`]), ...(risks.length === 0 ? [] : [`most at risk: ${risks.join(", ")}`])];
  return parts.length === 0 ? "" : `: ${parts.join(" · ")}`;
}
