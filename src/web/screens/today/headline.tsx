import { counted, money, today } from "../../format.ts";
import { Mark } from "../../parts/mark.tsx";
import type { Summary } from "../../server/types.ts";
import { FIRST, want } from "./wanted.ts";
import { daysBetween, inDays, longDay } from "./days.ts";

/** The whole desk in one line. */
export function Headline({ of }: { readonly of: Summary | undefined }) {
  const now = today();
  return (
    <div className="title-row headline">
      <h1>{longDay(now)}</h1>
      {of === undefined ? null : <Counts of={of} now={now} />}
    </div>
  );
}

function deadlineWords(days: number): string {
  return days < 0 ? `a deadline passed ${inDays(days)}` : `next deadline ${inDays(days)}`;
}

function Counts({ of, now }: { readonly of: Summary; readonly now: string }) {
  const { claims, clean, toFix, toReview, notFullyChecked, atRiskCents, nextDeadline } = of;
  const days = nextDeadline === undefined ? undefined : daysBetween(now, nextDeadline);
  return (
    <p className="totals" role="status">
      <span>{counted(claims, "claim")}</span>
      <span><Mark of="none" isShort />{` ${clean.toLocaleString("en-US")} clean`}</span>
      <span><Mark of="error" isShort />{` ${toFix.toLocaleString("en-US")} to fix`}</span>
      <span><Mark of="warning" isShort />{` ${toReview.toLocaleString("en-US")} to review`}</span>
      <span><Mark of="unchecked" isShort />{` ${notFullyChecked.toLocaleString("en-US")} not fully checked`}</span>
      <strong>{`${money(atRiskCents)} at risk`}</strong>
      {days === undefined ? null : <Deadline days={days} />}
    </p>
  );
}

/** Leads to the claims, the one with the next deadline first. */
function Deadline({ days }: { readonly days: number }) {
  const show = (): void => { want({ ...FIRST, sort: "deadline" }); };
  return <button type="button" className={days <= 7 ? "button plain soon" : "button plain"} title="Sort by filing deadline" onClick={show}>{deadlineWords(days)}</button>;
}
