import { useEffect, useMemo, useState } from "react";
import { engine } from "../../engine/client.ts";
import type { AdviceView } from "../../engine/advice-view.ts";
import { Failed } from "../../parts/states.tsx";
import { today } from "../../format.ts";
import { answered, askedOf } from "./answers.ts";
import type { Answers, Key } from "./answers.ts";
import { Ending } from "./ending.tsx";
import { Outcome } from "./outcome.tsx";
import { Question } from "./question.tsx";
import { nextOf, openOf, stepsOf } from "./steps.ts";
import { toldOf } from "./told.ts";
import "./visit.css";

/** Answers together with what the engine makes of them: one is never shown without the other. */
interface Standing { readonly answers: Answers; readonly advice: AdviceView }

/** An interview of one visit: one question a screen, the claim growing beside it. */
export function VisitScreen() {
  const [answers, setAnswers] = useState<Answers>({});
  const [at, setAt] = useState<Key>();
  const { standing, failed } = useStanding(answers);
  if (failed !== undefined) return <Failed what="The answer could not be worked out." next={`${failed} Reload the page and begin again.`} />;
  if (standing === undefined) return <p className="quiet" role="status">Loading …</p>;
  const { advice } = standing;
  const steps = stepsOf(standing.answers, advice);
  const current = steps.find(({ key }) => key === at) ?? nextOf(steps, standing.answers);
  const place = current === undefined ? steps.length : steps.indexOf(current);
  const answer = (key: Key, value: unknown): void => {
    setAt(undefined);
    setAnswers(withWaiver(answered(answers, key, value), key, value, advice));
  };
  const open = (key: Key): void => {
    setAt(key);
    // What stands instead of 97012 is worked out without it: the question is put again from the beginning.
    if (key === "instead") setAnswers(answered(answers, key, undefined));
  };
  const before = steps[place - 1];
  const back = before === undefined ? undefined : () => { open(before.key); };
  const again = (): void => {
    setAt(undefined);
    setAnswers({});
  };
  return (
    <div className={current === undefined ? "visit done" : "visit"}>
      <div className="stack">
        {current === undefined
          ? <Ending advice={advice} asked={askedOf(standing.answers, today())} onBack={back} onAgain={again} />
          : <Question key={current.key} step={current} place={place} steps={steps} {...standing} onAnswer={answer} onBack={back} />}
        <Answered standing={standing} current={current?.key} onOpen={open} />
      </div>
      <SoFar standing={standing} isDone={current === undefined} />
    </div>
  );
}

function SoFar({ standing: { answers, advice }, isDone }: { readonly standing: Standing; readonly isDone: boolean }) {
  return (
    <aside aria-label="The claim so far" className="so-far">
      {answers.pull === undefined
        ? <p className="quiet">The claim's lines appear here as you answer, each with its reason.</p>
        : <Outcome advice={advice} open={openOf(advice, answers)} isDone={isDone} />}
    </aside>
  );
}

function withWaiver(answers: Answers, key: Key, value: unknown, advice: AdviceView): Answers {
  const { waivable } = advice;
  return key === "instead" && value === "written" && waivable !== undefined ? { ...answers, waives: waivable } : answers;
}

function useStanding(answers: Answers): { readonly standing: Standing | undefined; readonly failed: string | undefined } {
  const [standing, setStanding] = useState<Standing>();
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    engine.ask("advise", askedOf(answers, today())).then(
      (advice) => { if (isCurrent) setStanding({ answers, advice }); },
      (error: Error) => { if (isCurrent) setFailed(error.message); },
    );
    return () => { isCurrent = false; };
  }, [answers]);
  return { standing, failed };
}

interface AnsweredProps { readonly standing: Standing; readonly current: Key | undefined; readonly onOpen: (key: Key) => void }

/** What was said so far; each leads back to its question. */
function Answered({ standing: { answers, advice }, current, onOpen }: AnsweredProps) {
  const told = useMemo(() => toldOf(stepsOf(answers, advice), answers), [answers, advice]);
  if (told.length === 0) return null;
  return (
    <section className="stack tight answered">
      <h2 className="small quiet">Your answers</h2>
      <ul>
        {told.map(({ key, words }) => (
          <li key={key}>
            <button type="button" className="said-so" aria-current={key === current ? "step" : undefined} onClick={() => { onOpen(key); }}>
              {words}
              <span className="hidden"> (change)</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
