import type { AdviceView, RemarkView } from "../../engine/advice-view.ts";
import { Button } from "../../parts/button.tsx";
import { hashOf } from "../../router.ts";
import type { Answers, Key } from "./answers.ts";
import { Cited, SaidBy } from "./cited.tsx";
import { waysFor, waysOn } from "./mend.ts";
import type { Way, Wrong } from "./mend.ts";
import type { Step } from "./steps.ts";

/** The interview as far as its answers can be changed from its end. */
export interface Mending {
  readonly answers: Answers;
  readonly steps: readonly Step[];
  readonly advice: AdviceView;
  readonly onOpen: (key: Key) => void;
  readonly onAnswer: (key: Key, value: unknown) => void;
}

type Question = AdviceView["questions"][number];

/** A button for each way to put this right; nothing where no answer of the interview can. */
export function Mends({ of, by: { answers, steps, advice, onOpen, onAnswer } }: { readonly of: Wrong; readonly by: Mending }) {
  return <Ways of={waysFor(of, answers, steps, advice)} by={{ onOpen, onAnswer }} />;
}

interface WaysProps { readonly of: readonly Way[]; readonly by: Pick<Mending, "onOpen" | "onAnswer"> }

/** A button for each of these ways. */
export function Ways({ of: ways, by: { onOpen, onAnswer } }: WaysProps) {
  if (ways.length === 0) return null;
  return (
    <div className="actions no-print">
      {ways.map((way) => <Button key={way.words} onPress={() => { if ("value" in way) onAnswer(way.to, way.value); else onOpen(way.to); }}>{way.words}</Button>)}
    </div>
  );
}

/** What keeps this from being a claim, each with the way to its answer. What is wrong goes before what is not known. */
export function Unsettled({ by }: { readonly by: Mending }) {
  const { questions, remarks, policy } = by.advice;
  const isPair = (rule: string): boolean => rule.startsWith("ncci/");
  const remarkOf = ({ fact, rules }: Question): RemarkView | undefined =>
    remarks.find(({ rule }) => rule === fact || (rules.includes(rule) && isPair(rule)));
  const told = questions.filter(({ decides }) => decides).map((question) => ({ question, remark: remarkOf(question) }));
  const isWrong = ({ question, remark }: typeof told[number]): boolean => remark?.rule === question.fact;
  const all = [...told.filter(isWrong), ...told.filter((one) => !isWrong(one))];
  return (
    <ul className="parted unsettled">
      {all.map((one) => <OneUnsettled key={`${one.question.fact} ${one.question.ask}`} {...one} policy={policy} by={by} />)}
      {doubtsBeside(by.advice).map((remark) => <OneUnsettled key={remark.id} question={asQuestion(remark)} {...{ remark, policy, by }} />)}
    </ul>
  );
}

function asQuestion({ rule, message, next }: RemarkView): Question {
  return { fact: rule, ask: message, why: next, rules: [rule], decides: false };
}

/** Where the claim is held, what the answer says of it besides stands with what holds it: there it is corrected in one go. */
export function doubtsBeside({ billable, remarks, doubted, questions }: AdviceView): readonly RemarkView[] {
  if (billable !== "unknown") return [];
  const told = new Set(questions.filter(({ decides }) => decides).flatMap(({ fact, rules }) => [fact, ...rules]));
  return remarks.filter(({ id, rule }) => doubted.includes(id) && !told.has(rule));
}

/** There is none, which is an answer, and none that a line can go out with. */
const WITHOUT_PLAN = {
  ask: "There is no plan of care, you answered, and the modifier that this payer wants says under which plan the service was given.",
  why: "Without a plan the line cannot carry one. If there is a plan after all, correct the answer; else hold the claim until one is written.",
};

const OUTSIDE = "No answer here changes that: it is settled outside of this visit, with the payer or in the record.";

interface OneProps {
  readonly question: Question;
  readonly remark: RemarkView | undefined;
  readonly policy: AdviceView["policy"];
  readonly by: Mending;
}

function OneUnsettled({ question: asked, remark, policy, by }: OneProps) {
  const question = asked.fact === "planOfCare" && by.answers.plan === "none" ? { ...asked, ...WITHOUT_PLAN } : asked;
  const { ask, why } = question;
  const ways = waysOn(question, by);
  return (
    <li>
      <p><strong>{remark?.message ?? ask}</strong></p>
      <p className="quiet">{remark === undefined ? why : remark.rule === question.fact ? remark.next : `${ask} ${why}`}</p>
      <Ways of={ways} by={by} />
      {ways.length === 0 ? <p className="small quiet">{OUTSIDE}</p> : null}
      {remark === undefined ? null : <SaidBy layer={remark.layer} rule={remark.rule} policy={policy} />}
      {remark === undefined ? null : <Cited of={remark.citations} />}
      {remark === undefined ? null : <a className="cited small no-print" href={hashOf("rules", remark.rule)}>the rule</a>}
    </li>
  );
}
