import { useState } from "react";
import { counted, money } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import type { RuleSum } from "../../server/types.ts";
import { ReviewGroup } from "./review.tsx";
import { want } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

/** Claims that share one cause are put right together. */
export function GroupBar({ of: { rule, title, claims, atRiskCents }, onDone }: { readonly of: RuleSum; readonly onDone: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    onDone();
  };
  return (
    <div className="group-bar no-print">
      <p><strong>{title ?? rule}</strong>{` ${counted(claims, "open claim")} share this cause · ${money(atRiskCents)}`}</p>
      <div className="actions">
        <Button look="main" onPress={() => { setOpen(true); }}>Review them together</Button>
        <Button look="plain" onPress={() => { want({ rule: "" }); }}>Back to all</Button>
      </div>
      {isOpen ? <ReviewGroup rule={rule} title={title ?? rule} onClose={close} /> : null}
    </div>
  );
}

/** The causes in the order in which the list is sorted: by the money at risk, else the most common first. */
export function sortedCauses(of: readonly RuleSum[], sort: Wanted["sort"]): readonly RuleSum[] {
  const byMoney = (a: RuleSum, b: RuleSum): number => b.atRiskCents - a.atRiskCents;
  const byClaims = (a: RuleSum, b: RuleSum): number => b.claims - a.claims;
  return [...of].sort((a, b) => (sort === "money" ? byMoney(a, b) || byClaims(a, b) : byClaims(a, b) || byMoney(a, b)));
}

/** Every cause of the open claims. */
export function Causes({ of, sort }: { readonly of: readonly RuleSum[]; readonly sort: Wanted["sort"] }) {
  return (
    <ul className="causes">
      {sortedCauses(of, sort).map(({ rule, title, claims, atRiskCents }) => (
        <li key={rule}>
          <button type="button" className="cause" onClick={() => { want({ rule, state: "open" }); }}>
            <span>{title ?? rule}</span>
            <span className="number">{counted(claims, "claim")}</span>
            <span className="number">{money(atRiskCents)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
