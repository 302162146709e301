import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import type { AdviceView } from "../../engine/advice-view.ts";
import { codesOf, mainCode, untimedOf } from "./answers.ts";
import type { Answers, Key } from "./answers.ts";
import { aboutServices, CARE, CONSENT, COURTESY, GUIDED, PAYERS, PLANS, PROVIDERS, PULLS, servicesFor, SIGNED } from "./choices.ts";
import type { Pick } from "./choices.ts";
import { DayQuestion, NumberQuestion } from "./fields.tsx";
import { diagnosisHint, DiagnosisQuestion, OtherRegionsQuestion, RegionsQuestion, SharedQuestion } from "./lists.tsx";
import { OtherMinutesQuestion, OthersQuestion } from "./others.tsx";
import { Picks } from "./picks.tsx";
import { insteadPicks } from "./instead.ts";
import { isFromNote, suggestionFor } from "./suggested.ts";
import { totalDoubt, usualTotals } from "./total-minutes.ts";
import { TimesQuestion } from "./times.tsx";
import { leftOf, needed } from "./steps.ts";
import type { Step } from "./steps.ts";

interface QuestionProps {
  readonly step: Step;
  readonly answers: Answers;
  readonly advice: AdviceView;
  /** Where the question stands among all of this visit, from 0. */
  readonly place: number;
  readonly steps: readonly Step[];
  readonly onAnswer: (key: Key, value: unknown) => void;
  readonly onBack: (() => void) | undefined;
}

/** One question, large, with the reason for it. */
export function Question({ step, answers, advice, place, steps, onAnswer, onBack }: QuestionProps) {
  const left = Math.max(1, leftOf(steps, answers));
  const suggestion = answers[step.key] === undefined ? suggestionFor(step.key) : undefined;
  const filledIn: Answers = suggestion === undefined ? answers : { ...answers, [step.key]: suggestion.value };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo({ top: 0 });
    if (place > 0 && !(document.activeElement instanceof HTMLInputElement)) heading.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <section className="interview stack no-print" data-choices aria-labelledby="question">
      {place === 0 ? <Begun /> : null}
      <div className="how-far">
        <progress className="bar" aria-label="Answered" max={place + left} value={place} />
        <span className="small quiet">{left === 1 ? "probably the last question" : `about ${left} left`}</span>
      </div>
      <div className="stack tight">
        {step.lead === undefined || step.lead === "" ? null : <p className="quiet">{step.lead}</p>}
        <h1 id="question" ref={heading} tabIndex={-1}>{step.ask}</h1>
      </div>
      {suggestion === undefined ? null : <p className="from-note">{`${suggestion.words} Confirm it, or change it.`}</p>}
      <AnswerTo step={step} answers={filledIn} advice={advice} onAnswer={(value) => { onAnswer(step.key, value); }} />
      <details className="why"><summary>Why we ask</summary><p>{step.why}</p></details>
      {onBack === undefined ? null : <div><Button look="plain" onPress={onBack}>← Back</Button></div>}
    </section>
  );
}

/** What this is, and how it goes: said once, where it begins. */
function Begun() {
  return (
    <div className="begun">
      <p>Bill a visit</p>
      <p className="quiet">Some ten questions, then the claim and the reason for each part of it. Your answers stay in this tab, on this computer.</p>
      {isFromNote() ? <p className="quiet">Begun from the note: what it says clearly is filled in where it is asked, with its words.</p> : null}
    </div>
  );
}

interface AnswerProps {
  readonly step: Step;
  readonly answers: Answers;
  readonly advice: AdviceView;
  readonly onAnswer: (value: unknown) => void;
}

const PICKS: Readonly<Partial<Record<Key, { readonly picks: readonly Pick[]; readonly unsure?: string }>>> = {
  pull: { picks: PULLS }, guided: { picks: GUIDED }, provider: { picks: PROVIDERS }, payer: { picks: PAYERS, unsure: "Another payer, or not sure" }, care: { picks: CARE },
  plan: { picks: PLANS }, consent: { picks: CONSENT },
};

function AnswerTo({ step, answers, advice, onAnswer }: AnswerProps): ReactNode {
  const { key } = step;
  const listed = PICKS[key];
  if (listed !== undefined) return <Picks key={key} {...listed} current={answers[key] as string | null | undefined} onPick={onAnswer} />;
  const codes = codesOf(answers);
  switch (key) {
    case "instead": return <Picks picks={insteadPicks(answers, advice)} current={answers.instead} onPick={onAnswer} unsure="Not sure: go on, and settle it later" />;
    case "notice": return <Picks picks={needed(advice.notices)?.kind === "voluntary" ? COURTESY : SIGNED} current={answers.notice} onPick={onAnswer} />;
    case "day": return <DayQuestion value={answers.day} onAnswer={onAnswer} />;
    case "regions": return <RegionsQuestion value={answers.regions} onAnswer={onAnswer} />;
    case "others": {
      const offered = { services: servicesFor(answers), about: aboutServices(answers), taken: mainCode(answers), isAll: answers.pull === "none" };
      return <OthersQuestion value={answers.others} {...offered} onAnswer={onAnswer} />;
    }
    case "otherMinutes": return <OtherMinutesQuestion codes={untimedOf(answers)} value={answers.otherMinutes} onAnswer={onAnswer} />;
    case "otherRegions": {
      const others = codes.filter((code) => code !== mainCode(answers));
      return <OtherRegionsQuestion codes={others} value={answers.otherRegions} onAnswer={onAnswer} />;
    }
    case "times": return <TimesQuestion codes={codes} value={answers.times} onAnswer={onAnswer} />;
    case "shared": return <SharedQuestion codes={codes} value={answers.shared} onAnswer={onAnswer} />;
    case "diagnosis": return <DiagnosisQuestion value={answers.diagnosis} hint={diagnosisHint(answers)} onAnswer={onAnswer} />;
    default: return <Counted step={step} answers={answers} onAnswer={onAnswer} />;
  }
}

const USUAL = [8, 10, 12, 15, 20];

/** A session this long is rare: more often a digit is one too many. */
const LONG = 60;

function longDoubt(minutes: number): string | undefined {
  return minutes <= LONG ? undefined : `${minutes} minutes is long for one session. Look again; or go on once more, where the note says so.`;
}

function Counted({ step: { key }, answers, onAnswer }: Omit<AnswerProps, "advice">): ReactNode {
  const unsure = "Not written down";
  switch (key) {
    case "minutes": {
      const label = `Minutes of ${mainCode(answers) ?? "traction"}`;
      const { minutes } = answers;
      const asked = { least: 1, most: 480, usual: USUAL, unsure, doubt: longDoubt };
      return <NumberQuestion label={label} value={minutes} {...asked} onAnswer={onAnswer} />;
    }
    case "before": {
      const asked = { least: 0, most: 99, usual: [0, 1, 2, 3, 4, 5], unsure: "Not known" };
      return <NumberQuestion label="Treatments before this one" value={answers.before} {...asked} onAnswer={onAnswer} />;
    }
    case "visitMinutes": {
      const { visitMinutes } = answers;
      const doubt = (total: number): string | undefined => totalDoubt(answers, total);
      const asked = { least: 1, most: 600, usual: usualTotals(answers), unsure, doubt };
      return <NumberQuestion label="Minutes altogether" value={visitMinutes} {...asked} onAnswer={onAnswer} />;
    }
    default: return <Allowed cents={answers.allowedCents} onAnswer={onAnswer} />;
  }
}

function Allowed({ cents, onAnswer }: { readonly cents: number | null | undefined; readonly onAnswer: (cents: number | null) => void }) {
  const dollars = cents === null || cents === undefined ? cents : cents / 100;
  return <NumberQuestion label="Dollars" value={dollars} most={100_000} unsure="Not sure" onAnswer={(amount) => { onAnswer(amount === null ? null : Math.round(amount * 100)); }} />;
}
