import { useState } from "react";
import { counted } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Diff } from "../../parts/diff.tsx";
import { Mark } from "../../parts/mark.tsx";
import { Failed } from "../../parts/states.tsx";
import { hashOf } from "../../router.ts";
import { worstOf } from "./row.tsx";
import { fixable, SITTING, useReview } from "./use-review.ts";
import type { Reviewed } from "./use-review.ts";

interface ReviewProps { readonly rule: string; readonly title: string; readonly onClose: () => void }

/** Claims of one cause, side by side: each change is seen and ticked before it is made, and each tick is one person's answer. */
export function ReviewGroup({ rule, title, onClose }: ReviewProps) {
  const { total, items, failed, isBusy, change, release } = useReview(rule);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = (key: string): void => {
    setTicked((was) => new Set(was.has(key) ? [...was].filter((one) => one !== key) : [...was, key]));
  };
  const able = items.filter(({ answer, step, findings }) => ticked.has(answer.row.key) && step === "open" && fixable(findings).length > 0).map(keyOf);
  const ready = items.filter(({ answer, step }) => ticked.has(answer.row.key) && step !== "released" && answer.row.errors === 0).map(keyOf);
  const wrong = items.filter(({ answer, step }) => ticked.has(answer.row.key) && step !== "released" && answer.row.errors > 0).length;
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack tight">
        <p className="quiet" role="status">{standing(total, items.length)}</p>
        {failed === undefined ? null : <Failed what={failed} next="What is below was loaded." />}
        <ul className="review">
          {items.map((item) => <Item key={keyOf(item)} of={item} isTicked={ticked.has(keyOf(item))} onTick={tick} />)}
        </ul>
        <div className="actions review-foot">
          <Button look="main" disabled={isBusy || able.length === 0} onPress={() => { change(new Set(able)); }}>
            {able.length === 0 ? "Make the changes" : `Make the changes on ${able.length}`}
          </Button>
          <Button disabled={isBusy || ready.length === 0} onPress={() => { release(new Set(ready)); }}>
            {ready.length === 0 ? "Release" : `Release ${ready.length}`}
          </Button>
          {wrong === 0 ? null : <span className="quiet small">{`${wrong} still with an error: fixed or kept with a reason, they can go too.`}</span>}
        </div>
      </div>
    </Dialog>
  );
}

function keyOf({ answer }: Reviewed): string {
  return answer.row.key;
}

function standing(total: number | undefined, loaded: number): string {
  if (total === undefined) return "Loading …";
  const words = `${counted(total, "open claim")} with this cause. Tick those that you have looked at.`;
  if (loaded < Math.min(total, SITTING)) return `${words} Loaded ${loaded} of ${Math.min(total, SITTING)} …`;
  return total > SITTING ? `${words} The ${SITTING} with most at risk are here; the next come when these are done.` : words;
}

interface ItemProps { readonly of: Reviewed; readonly isTicked: boolean; readonly onTick: (key: string) => void }

function Item({ of: { answer, findings, diff, step, why }, isTicked, onTick }: ItemProps) {
  const { row } = answer;
  const questions = step === "open" ? findings.flatMap(({ fix }) => (fix?.tier === "attest" && fix.question !== undefined ? [fix.question] : [])) : [];
  return (
    <li className="review-item">
      <label className="review-tick">
        <input type="checkbox" checked={isTicked} disabled={step === "released"} onChange={() => { onTick(row.key); }} />
        <span><strong>{row.claim}</strong>{` ${row.patient} · ${row.payer}`}</span>
        <span className="review-mark">{step === "released" ? "released" : <Mark of={worstOf(row)} />}</span>
      </label>
      {step === "open" ? findings.map(({ id, message, next, fix }) => <p key={id}>{fix === null || fix.tier === "never" ? `${message} ${next}` : message}</p>) : null}
      {questions.map((question) => <p key={question}><strong>{question}</strong><span className="quiet"> A tick says yes, in your name.</span></p>)}
      {step === "open" ? <Diff of={diff} /> : <p className="quiet small">{step === "failed" ? why : step === "changed" ? "Changed and checked again." : ""}</p>}
      <a className="small" href={hashOf("claim", row.key)}>Open the claim</a>
    </li>
  );
}
