import type { ClaimRow } from "../../engine/messages.ts";
import { Mark } from "../../parts/mark.tsx";
import { money } from "../../format.ts";

/** One claim in the list: the whole row opens it. */
export function Row({ of, onOpen }: { readonly of: ClaimRow | undefined; readonly onOpen: (at: number) => void }) {
  if (of === undefined) return <div className="claim-row quiet">…</div>;
  const { at, claim, patient, payer, chargeCents, worst, what, more, atRiskCents } = of;
  return (
    <button type="button" className="claim-row" onClick={() => { onOpen(at); }} onKeyDown={stepping}>
      <Mark of={worst} isShort />
      <span className="claim-id">{claim}</span>
      <span className="claim-patient">{patient}</span>
      <span className="claim-payer">{payer}</span>
      <span className="number claim-charge"><span className="sum-word">of </span>{money(chargeCents)}</span>
      <span className="claim-what">{what === "" ? "clean" : what}{more > 0 ? <span className="quiet">{` (+${more})`}</span> : null}</span>
      <span className="number claim-risk">{atRiskCents === 0 ? "" : <><span className="sum-word">at risk </span>{money(atRiskCents)}</>}</span>
    </button>
  );
}

/** The names above the columns. On a phone each sum says what it is. */
export function RowHead() {
  return (
    <div className="claim-row desk-head quiet small" aria-hidden="true">
      <span /><span>Claim</span><span>Patient</span><span>Payer</span><span className="number">Charge</span><span>What</span><span className="number">At risk</span>
    </div>
  );
}

/** j and k, as the arrows, move through the rows. */
function stepping(event: React.KeyboardEvent<HTMLButtonElement>): void {
  const isDown = event.key === "j" || event.key === "ArrowDown";
  if (!isDown && event.key !== "k" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const item = event.currentTarget.closest(".list-row");
  const next = isDown ? item?.nextElementSibling : item?.previousElementSibling;
  next?.querySelector("button")?.focus();
}
