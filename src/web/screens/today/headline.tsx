import { counted, money, today } from "../../format.ts";
import { Mark } from "../../parts/mark.tsx";
import type { Summary } from "../../server/types.ts";
import { FIRST, want } from "./wanted.ts";
import { daysBetween, inDays, longDay, shortDay } from "./days.ts";
import { SOON } from "./row.tsx";

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

type Deadline = NonNullable<Summary["nextDeadline"]>;

/** `next to file by: Medicare Part B, 8 Mar, in 6 days`. */
export function deadlineWords({ day, payer }: Pick<Deadline, "day" | "payer">, now: string): string {
  const days = daysBetween(now, day);
  const who = payer === "" ? "a payer not named" : payer;
  return `${days < 0 ? "filing deadline passed" : "next filing deadline"}: ${who}, ${shortDay(day, now)}, ${inDays(days)}`;
}

function Counts({ of, now }: { readonly of: Summary; readonly now: string }) {
  const { claims, clean, toFix, toReview, notFullyChecked, atRiskCents, nextDeadline } = of;
  return (
    <p className="totals" role="status">
      <span>{counted(claims, "claim")}</span>
      <span><Mark of="none" isShort />{` ${clean.toLocaleString("en-US")} clean`}</span>
      <span><Mark of="error" isShort />{` ${toFix.toLocaleString("en-US")} to fix`}</span>
      <span><Mark of="warning" isShort />{` ${toReview.toLocaleString("en-US")} to review`}</span>
      <span><Mark of="unchecked" isShort />{` ${notFullyChecked.toLocaleString("en-US")} not fully checked`}</span>
      <strong>{`${money(atRiskCents)} at risk`}</strong>
      {nextDeadline === undefined ? null : <Next of={nextDeadline} now={now} />}
    </p>
  );
}

/** Leads to the claims, the one with the next deadline first. */
function Next({ of, now }: { readonly of: Deadline; readonly now: string }) {
  const show = (): void => { want({ ...FIRST, sort: "deadline" }); };
  const look = daysBetween(now, of.day) <= SOON ? "text-button deadline soon" : "text-button deadline";
  return <button type="button" className={look} title={`Claim ${of.claim} first: sort by filing deadline`} onClick={show}>{deadlineWords(of, now)}</button>;
}
