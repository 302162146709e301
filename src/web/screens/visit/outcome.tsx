import type { AdviceView, LineView, RemarkView } from "../../engine/advice-view.ts";
import { Mark } from "../../parts/mark.tsx";
import { hashOf } from "../../router.ts";
import { Cited, SaidBy } from "./cited.tsx";
import { gapsOf } from "./gaps.ts";
import { placeOf, waysOff } from "./mend.ts";
import { doubtsBeside, Mends, Ways } from "./mends.tsx";
import type { Mending } from "./mends.tsx";
import { counted } from "../../format.ts";

interface OutcomeProps {
  readonly advice: AdviceView;
  readonly by: Mending;
  readonly open: AdviceView["questions"];
  readonly isDone: boolean;
  /** No insurance: the patient pays, and no plan is there to be asked. */
  readonly isCash: boolean;
  /** Somebody was named who pays: until then nobody's rules are these. */
  readonly hasPayer: boolean;
}

/**
 * The claim as it stands: lines and modifiers with their reasons, and what stays off. What hangs on answers still to come (notices,
 * what the payer may say, what the note lacks) is told at the end.
 */
export function Outcome(props: OutcomeProps) {
  const { advice, by, isDone, isCash } = props;
  const { policy, lines, openLines, notBilled, alternatives, positions } = advice;
  return (
    <div className="outcome stack">
      <Standing {...props} />
      {lines.length + openLines.length === 0 ? null : (
        <ul className="claim-lines">
          {lines.map((line) => <Line key={line.code} of={line} />)}
          {openLines.map((line) => <OpenLine key={line.code} {...line} />)}
        </ul>
      )}
      <Part title={isCash ? "Leave off the bill" : "Leave off the claim"}>
        {notBilled.map((one) => <NotBilled key={`${one.code} ${one.what}`} of={one} policy={policy} place={standsFor(one, by)} by={isDone && !isTold(one, by) ? by : undefined} />)}
      </Part>
      <Part title="What may fit instead">{alternatives.filter(({ why }) => !notBilled.some(({ next }) => next === why)).map(({ code, why }) => <li key={code}><strong>{code}</strong>{` ${why}`}</li>)}</Part>
      {isDone ? <BeforeItGoes {...props} /> : null}
      <Part title="Sources disagree">
        {positions.map(({ stance, heldBy, citation }) => <li key={`${stance} ${heldBy.join(" ")}`}><strong>{stance}</strong>{`: ${heldBy.join(", ")}`}<Cited of={[citation]} /></li>)}
      </Part>
      {isDone ? <Checklist of={advice.checklist} /> : null}
      {isDone ? <Part title="Not known of this payer">{gapsOf(advice).far.map((gap) => <li key={gap} className="small quiet">{gap}</li>)}</Part> : null}
      {isDone && !isCash ? <p className="small quiet">What a payer pays, it decides: this is no promise of payment.</p> : null}
    </div>
  );
}

function Standing({ advice, by, isDone, isCash, hasPayer }: OutcomeProps) {
  const because = isDone ? becauseAtTheEnd(advice) : becauseSoFar(advice);
  return (
    <div role="status" className="stack tight">
      {isDone ? null : <h2>{isCash ? "The bill so far" : "The claim so far"}</h2>}
      {because === undefined ? null : <p>{because}</p>}
      {because === undefined || !isDone ? null : <Mends of={{ rules: rulesIn(advice) }} by={by} />}
      {hasPayer ? <p className="small quiet">{`For: ${advice.policy.title}`}</p> : null}
    </div>
  );
}

/** The rules whose findings the reason tells: they stand nowhere else, so the way to mend them is here. */
function rulesIn({ remarks, because }: AdviceView): readonly string[] {
  return remarks.filter(({ message }) => because.includes(message)).map(({ rule }) => rule);
}

/** The way on stands with the answer where there is nothing to bill at all, and with what is left to settle where it was put off. */
function isTold({ code }: AdviceView["notBilled"][number], { answers, advice }: Mending): boolean {
  return (advice.billable === "no" && advice.lines.length === 0) || (code === "97012" && answers.instead === null);
}

/** What is off the claim for now is settled by an answer that was put off. */
function openPlaceOf({ answers, advice }: Mending): AdviceView["questions"][number] | undefined {
  const isOff = answers.instead === null && advice.notBilled.some(({ code }) => code === "97012");
  return isOff ? { fact: "payer-takes-it", ask: OPEN_PLACE, why: "Until that is known 97012 stays off, and nothing stands in its place.", rules: [], decides: false } : undefined;
}

const OPEN_PLACE = "What takes the place of 97012, or whether this payer takes it in writing, you left open.";

/** What is told at the end alone: while answers are to come, the next may settle it. What decides stands beside the answer itself. */
function BeforeItGoes({ advice, open, isCash, by }: OutcomeProps) {
  const { policy } = advice;
  const openPlace = openPlaceOf(by);
  const told = (remarks: readonly RemarkView[]) => remarks.map((remark) => <Remark key={remark.id} of={remark} policy={policy} by={by} />);
  return (
    <>
      <Part title="Left to settle">
        {[...(openPlace === undefined ? [] : [openPlace]), ...open].filter(({ decides }) => !decides).map((question) => (
          <li key={`${question.fact} ${question.ask}`}>{question.ask}<p className="small quiet">{question.why}</p><Mends of={question} by={by} /></li>
        ))}
      </Part>
      <Part title="Before it goes">{told(beforeItGoes(advice))}</Part>
      <Notices of={advice.notices} />
      {isCash ? null : <Part title="To look at besides">{told(alsoSaid(advice))}</Part>}
    </>
  );
}

const NEEDED: Readonly<Record<AdviceView["notices"][number]["kind"], string>> = { required: "a signed notice is required", voluntary: "no notice is required" };

function Notices({ of }: { readonly of: AdviceView["notices"] }) {
  return (
    <Part title="Notices">
      {of.map(({ form, kind, codes, why, onFile, citations }) => (
        <li key={kind}><strong>{`${codes.join(", ")}: ${NEEDED[kind]}`}</strong>{onFile ? ` · ${form} on file` : ""}<p>{why}</p><Cited of={citations} /></li>
      ))}
    </Part>
  );
}

/** The line that stands for this code already: what to do about it is done. */
function standsFor({ code }: AdviceView["notBilled"][number], { answers, advice }: Mending): string | undefined {
  const place = code === "97012" ? placeOf(answers) : undefined;
  return advice.lines.some((line) => line.code === place) ? place : undefined;
}

interface NotBilledProps {
  readonly of: AdviceView["notBilled"][number];
  readonly policy: AdviceView["policy"];
  readonly place: string | undefined;
  /** Given at the end, where answers are corrected. */
  readonly by: Mending | undefined;
}

function NotBilled({ of: { code, rule, what, against, next: todo, layer, citations }, policy, place, by }: NotBilledProps) {
  const next = place === undefined ? todo : `${place} stands in its place.`;
  return (
    <li>
      <strong>{code}</strong>{what.startsWith(code) ? what.slice(code.length) : ` ${what}`}
      {against === undefined ? null : <p>{against}</p>}
      {next === undefined ? null : <p>{next}</p>}
      {by === undefined ? null : <Ways of={waysOff({ code, rule }, by)} by={by} />}
      <SaidBy layer={layer} rule={rule} policy={policy} />
      <Cited of={citations} most={2} />
    </li>
  );
}

/** While questions are left nothing is promised: only what is left off has its reason, beside the line that comes off. */
function becauseSoFar({ billable, because, lines }: AdviceView): string | undefined {
  if (billable === "only-with-notice") return because;
  return lines.length === 0 ? "No line yet: what else was given that day is asked next, and may make one." : "The next answers settle the rest.";
}

/** Why; `undefined` where the reason stands beside the line that comes off, or with the answer. */
function becauseAtTheEnd({ billable, because, notBilled }: AdviceView): string | undefined {
  return billable === "unknown" || notBilled.some(({ what }) => what === because) ? undefined : because;
}

/** What a saved file would be refused for: the note's gaps, and what else is wrong that does not stand with the answer. */
function beforeItGoes({ gaps, remarks, questions }: AdviceView): readonly RemarkView[] {
  const told = new Set(questions.filter(({ decides }) => decides).flatMap(({ fact, rules }) => [fact, ...rules]));
  return [...gaps, ...remarks.filter(({ severity, rule }) => severity === "error" && !told.has(rule))];
}

/** What is left once the answer itself and what stands against the file are told. */
function alsoSaid(advice: AdviceView): readonly RemarkView[] {
  const told = doubtsBeside(advice);
  return advice.remarks.filter((remark) => remark.severity !== "error" && !advice.because.includes(remark.message) && !told.includes(remark));
}

function Part({ title, children }: { readonly title: string; readonly children: readonly React.ReactNode[] }) {
  if (children.length === 0) return null;
  return <section className="stack tight"><h3>{title}</h3><ul className="parted">{children}</ul></section>;
}

/** Given, and without units yet: in sight, and no line of a claim. */
function OpenLine({ code, why }: AdviceView["openLines"][number]) {
  return (
    <li className="claim-line open">
      <p className="claim-line-head"><span className="line-code">{code}</span><span className="number">units open</span></p>
      <p>{why}</p>
    </li>
  );
}

function Line({ of: { code, units, modifiers, reasons } }: { readonly of: LineView }) {
  return (
    <li className="claim-line">
      <p className="claim-line-head">
        <span className="line-code">{code}</span>
        {modifiers.map((modifier) => <span key={modifier} className="line-modifier">{modifier}</span>)}
        <span className="number quiet">{counted(units, "unit")}</span>
      </p>
      <dl className="reasons">
        {reasons.map(({ of, why, citations }) => (
          <div key={of}><dt className="small quiet">{of}</dt><dd>{why}<Cited of={citations} /></dd></div>
        ))}
      </dl>
    </li>
  );
}

interface RemarkProps { readonly of: RemarkView; readonly policy: AdviceView["policy"]; readonly by: Mending }

function Remark({ of: { severity, message, next, rule, layer, citations }, policy, by }: RemarkProps) {
  return (
    <li>
      <Mark of={severity} isShort />{` ${message}`}
      <p>{next}</p>
      <Mends of={{ rules: [rule] }} by={by} />
      <SaidBy layer={layer} rule={rule} policy={policy} />
      <Cited of={citations} />
      <a className="cited small no-print" href={hashOf("rules", rule)}>the rule</a>
    </li>
  );
}

type Item = AdviceView["checklist"][number];

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** How much an element's lack weighs, and with whom. */
function weightWords({ severity, layer }: Item): string {
  if (severity === "error") return layer === "base" ? "a standard of charting and no payer's own word; asked before a file is saved" : "needed by this payer";
  return severity === "warning" ? "worth having" : "good to have";
}

function Checklist({ of }: { readonly of: readonly Item[] }) {
  if (of.length === 0) return null;
  const missing = of.filter(({ status }) => status === "missing").sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const found = of.filter(({ status }) => status === "found").map(({ element }) => spaced(element));
  return (
    <details className="checklist" open>
      <summary>{`What the note should hold: ${counted(missing.length, "thing")} not recorded yet`}</summary>
      <ul>
        {found.length === 0 ? null : <li className="found"><span aria-hidden="true">✓</span><span>{`recorded: ${found.join(", ")}`}</span></li>}
        {missing.map((item) => (
          <li key={item.element} className="missing">
            <span aria-hidden="true">·</span>
            <span><span className="weighed">{`${spaced(item.element)}: ${weightWords(item)}. `}</span><span className="quiet small">{item.why}</span></span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function spaced(element: string): string {
  return ELEMENTS[element] ?? element.replaceAll("-", " ");
}

/** The note's elements whose names are no everyday words. */
const ELEMENTS: Readonly<Record<string, string>> = {
  etiology: "cause (etiology)", "body-part": "region treated", duration: "minutes", mode: "pull: static or intermittent", response: "how the patient responded",
};
