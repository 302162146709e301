import { useMemo } from "react";
import type { AdviceView } from "../../engine/advice-view.ts";
import { counted } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import type { Answers, Key } from "./answers.ts";
import { stepsOf } from "./steps.ts";
import { toldOf } from "./told.ts";
import type { Told } from "./told.ts";

interface AnsweredProps {
  readonly answers: Answers;
  readonly advice: AdviceView;
  readonly current: Key | undefined;
  /** On a narrow screen they stand above what is said of them, and take a line until they are wanted. */
  readonly isFolded: boolean;
  readonly onOpen: (key: Key) => void;
  readonly onAgain: (() => void) | undefined;
}

/** What was said so far; each leads back to its question. */
export function Answered({ answers, advice, current, isFolded, onOpen, onAgain }: AnsweredProps) {
  const told = useMemo(() => toldOf(stepsOf(answers, advice), answers), [answers, advice]);
  if (told.length === 0) return null;
  const list = (
    <>
      <List {...{ told, current, onOpen }} />
      {onAgain === undefined ? null : <div className="no-print"><Button look="plain" onPress={onAgain}>Start again</Button></div>}
    </>
  );
  if (isFolded) return <details className="answered"><summary>{`Your ${counted(told.length, "answer")}`}</summary>{list}</details>;
  return <section className="stack tight answered"><h2 className="small quiet">Your answers</h2>{list}</section>;
}

interface ListProps extends Pick<AnsweredProps, "current" | "onOpen"> { readonly told: readonly Told[] }

function List({ told, current, onOpen }: ListProps) {
  return (
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
  );
}
