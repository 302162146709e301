import { useEffect, useState } from "react";
import { engine } from "../../engine/client.ts";
import type { AdviceView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { Button } from "../../parts/button.tsx";
import { Empty, Failed } from "../../parts/states.tsx";
import { useNarrow } from "../../parts/row-height.ts";
import { today } from "../../format.ts";
import { Answered } from "./answered.tsx";
import { answered, askedOf, isCash } from "./answers.ts";
import type { Answers, Key } from "./answers.ts";
import type { DetailTexts } from "./details.ts";
import { Ending } from "./ending.tsx";
import { Outcome } from "./outcome.tsx";
import { Question } from "./question.tsx";
import { withNote } from "./note-facts.ts";
import { keep, onForgotten, recall } from "./kept.ts";
import type { Mending } from "./mends.tsx";
import { everyStepOf, nextOf, noticeReason, openOf, stepsOf, withNoticeOf } from "./steps.ts";
import type { Step } from "./steps.ts";
import { forgetNoted, notedWords, suggest } from "./suggested.ts";
import { withoutOldTotal } from "./total-minutes.ts";
import { stopHere, useTrail, wentBackTo } from "./trail.ts";
import type { Stop } from "./trail.ts";
import type { Draft } from "./use-claim.ts";
import "./visit.css";

/** As wide as `visit.css` sets what is beside the answer under it. */
const NO_ROOM_BESIDE = "(max-width: 60rem)";

/** What was told so far, and the question that was asked to be shown: by the browser's history (`isMove`), or on this page. */
interface Told {
  readonly answers: Answers;
  readonly at: Key | undefined;
  readonly isMove: boolean;
  /** What was told of the note, by the note itself or where a file was saved: it is no gap any more. */
  readonly noted?: DetailTexts | undefined;
}
/** Answers together with what the engine makes of them: one is never shown without the other. */
interface Standing extends Told { readonly advice: AdviceView }

/** An interview of one visit: one question a screen, the claim growing beside it. */
export function VisitScreen() {
  const [told, setTold] = useState<Told>(() => ({ answers: recall(), at: keyOf(stopHere()), isMove: true, noted: notedWords() }));
  const [texts, setTexts] = useState<DetailTexts>(notedWords);
  const [isCovered, setCovered] = useState(false);
  const begin = (): void => {
    setTold(NOTHING);
    setTexts({});
  };
  const { standing, failed } = useStanding(told, (answers) => { setTold({ ...told, answers }); });
  useKept(told.answers, () => {
    setCovered(Object.keys(told.answers).length > 0);
    begin();
  });
  const steps = standing === undefined ? [] : stepsOf(standing.answers, standing.advice);
  const current = standing === undefined ? undefined : currentOf(steps, standing);
  // What stands instead of 97012 is worked out without it: the question is put again from the beginning.
  const reason = standing === undefined ? undefined : noticeReason(standing.answers, standing.advice);
  const open = (at: Key | undefined, isMove: boolean): void => {
    setTold({ ...told, answers: at === "instead" ? answered(told.answers, at, undefined, reason) : told.answers, at, isMove });
  };
  useTrail(standing === undefined ? undefined : current?.key ?? "end", standing?.isMove === true, (stop) => { open(keyOf(stop), true); });
  const again = (): void => {
    suggest({});
    setCovered(false);
    begin();
  };
  if (failed !== undefined) return <Failed what="The answer could not be worked out." next={`${failed} Reload the page and begin again.`} />;
  if (isCovered) return <Covered onAgain={again} />;
  if (standing === undefined) return <p className="quiet" role="status">Loading …</p>;
  const answer = (key: Key, value: unknown): void => {
    const next = withoutOldTotal(withWaiver(answered(standing.answers, key, value, reason), key, value, standing.advice), standing.answers);
    setTold({ ...told, at: undefined, isMove: false, answers: next });
  };
  const onLeaveNoted = (): void => {
    const noted = withoutNoted(texts);
    setTexts(noted);
    setTold({ ...told, noted });
  };
  const by = { onAnswer: answer, onOpen: (at: Key) => { open(at, false); }, onAgain: again, onLeaveNoted, draft: { texts, set: setTexts } };
  return <Interview {...{ standing, steps, current }} {...by} onSaved={() => { setTold({ ...told, noted: texts }); }} />;
}

/** Without what was taken from the note, which is forgotten. */
function withoutNoted(texts: DetailTexts): DetailTexts {
  const gone = notedWords();
  forgetNoted();
  return Object.fromEntries(Object.entries(texts).filter(([path]) => !(path in gone)));
}

function currentOf(steps: readonly Step[], { at, answers, advice }: Standing): Step | undefined {
  return at === undefined ? nextOf(steps, answers) : everyStepOf(answers, advice).find(({ key }) => key === at) ?? nextOf(steps, answers);
}

/** The visit as it was told, with what the save dialog was told of its note. */
function visitOf({ answers, noted = {} }: Told): VisitAsked {
  return withNote(askedOf(answers, today()), noted);
}

const NOTHING: Told = { answers: {}, at: undefined, isMove: false };

function keyOf(stop: Stop | undefined): Key | undefined {
  return stop === "end" ? undefined : stop;
}

/** Keeps the answers with the tab, and is told when they have to go. */
function useKept(answers: Answers, onGone: () => void): void {
  useEffect(() => {
    keep(answers);
    const stamp = (): void => { keep(answers); };
    addEventListener("pagehide", stamp);
    return () => {
      removeEventListener("pagehide", stamp);
    };
  }, [answers]);
  useEffect(() => onForgotten(onGone));
}

function Covered({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <Empty title="Covered." hint="Nobody was here for a while, so this visit's answers were taken out of this page.">
      <Button look="main" onPress={onAgain}>Begin again</Button>
    </Empty>
  );
}

interface InterviewProps {
  readonly standing: Standing;
  readonly steps: readonly Step[];
  readonly current: Step | undefined;
  readonly draft: Draft;
  readonly onAnswer: (key: Key, value: unknown) => void;
  readonly onOpen: (key: Key) => void;
  readonly onSaved: () => void;
  readonly onAgain: () => void;
  readonly onLeaveNoted: () => void;
}

function Interview({ standing, steps, current, draft, onAnswer, onOpen, onSaved, onAgain, onLeaveNoted }: InterviewProps) {
  const { answers, advice } = standing;
  const by: Mending = { answers, steps: everyStepOf(answers, advice), advice, onOpen, onAnswer };
  const ending = { advice, by, asked: visitOf(standing), isCash: isCash(answers), draft, onSaved, onAgain, onLeaveNoted };
  const at = steps.findIndex(({ key }) => key === current?.key);
  const place = at < 0 ? steps.length : at;
  const before = steps[place - 1];
  const back = before === undefined ? undefined : () => { if (!wentBackTo(before.key)) onOpen(before.key); };
  const isDone = current === undefined;
  const isNarrow = useNarrow(NO_ROOM_BESIDE) && isDone;
  const start = isDone ? undefined : onAgain;
  const told = <Answered {...{ answers, advice, onOpen }} current={current?.key} isFolded={isNarrow} onAgain={start} />;
  return (
    <div className={isDone ? "visit done" : "visit"}>
      <div className="stack">
        {current === undefined
          ? <Ending {...ending} told={isNarrow ? told : null} onPayer={(policy) => { onAnswer("payer", policy); }} onBack={back} />
          : <Question key={current.key} step={current} {...{ place, steps, answers, advice }} onAnswer={onAnswer} onBack={back} />}
        {isNarrow ? null : told}
      </div>
      <SoFar by={by} isDone={isDone} />
    </div>
  );
}

function SoFar({ by, isDone }: { readonly by: Mending; readonly isDone: boolean }) {
  const { answers, advice } = by;
  return (
    <aside aria-label="The claim so far" className="so-far">
      {answers.pull === undefined
        ? <p className="quiet">The claim's lines appear here as you answer, each with its reason.</p>
        : <Outcome {...{ advice, by, isDone }} open={openOf(advice, answers)} isCash={isCash(answers)} hasPayer={"payer" in answers} />}
    </aside>
  );
}

function withWaiver(answers: Answers, key: Key, value: unknown, advice: AdviceView): Answers {
  const { waivable } = advice;
  return key === "instead" && value === "written" && waivable !== undefined ? { ...answers, waives: waivable } : answers;
}

interface Stood { readonly standing: Standing | undefined; readonly failed: string | undefined }

/** What the engine makes of the answers. `onHeld`: a notice that was answered before holds again. */
function useStanding(told: Told, onHeld: (answers: Answers) => void): Stood {
  const [standing, setStanding] = useState<Standing>();
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    if (standing?.answers === told.answers && standing.noted === told.noted) {
      setStanding({ ...told, advice: standing.advice });
      return undefined;
    }
    let isCurrent = true;
    engine.ask("advise", visitOf(told)).then(
      (advice) => {
        if (!isCurrent) return;
        const answers = withNoticeOf(told.answers, advice);
        // A notice that holds again is part of what the engine has to be told.
        if (answers.notice !== undefined && answers.notice !== told.answers.notice) onHeld(answers);
        else setStanding({ ...told, answers, advice });
      },
      (error: Error) => { if (isCurrent) setFailed(error.message); },
    );
    return () => { isCurrent = false; };
  }, [told]);
  return { standing, failed };
}
