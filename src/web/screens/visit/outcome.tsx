import type { CitationText } from "../../../index.ts";
import type { AdviceView, LineView, RemarkView } from "../../engine/advice-view.ts";
import { Mark } from "../../parts/mark.tsx";
import { hashOf } from "../../router.ts";
import { counted } from "../../format.ts";

interface OutcomeProps {
  readonly advice: AdviceView;
  readonly open: AdviceView["questions"];
  readonly isDone: boolean;
  /** No insurance: the patient pays, and no plan is there to be asked. */
  readonly isCash: boolean;
}

/**
 * The claim as it stands: lines and modifiers with their reasons, and what stays off. What hangs on answers still to come (notices,
 * what the payer may say, what the note lacks) is told at the end.
 */
export function Outcome({ advice, open, isDone, isCash }: OutcomeProps) {
  const { policy, lines, notBilled, alternatives, positions } = advice;
  const because = isDone ? becauseAtTheEnd(advice, isCash) : becauseSoFar(advice);
  return (
    <div className="outcome stack">
      <div role="status" className="stack tight">
        {isDone ? null : <h2>{soFar(advice)}</h2>}
        {because === undefined ? null : <p>{because}</p>}
        <p className="small quiet">{`By: ${policy.title}`}</p>
      </div>
      {lines.length === 0 ? null : <ul className="claim-lines">{lines.map((line) => <Line key={line.code} of={line} />)}</ul>}
      <Part title="Leave off the claim">
        {notBilled.map(({ code, what, next, citations }) => (
          <li key={code}><strong>{code}</strong>{` ${what}`}{next === undefined ? null : <p>{next}</p>}<Cited of={citations} /></li>
        ))}
      </Part>
      <Part title="What may fit instead">{alternatives.map(({ code, why }) => <li key={code}><strong>{code}</strong>{` ${why}`}</li>)}</Part>
      {isDone ? <Part title="Left to settle">{open.map(({ fact, ask, why }) => <li key={`${fact} ${ask}`}>{ask}<p className="small quiet">{why}</p></li>)}</Part> : null}
      {isDone ? <Part title="Before it goes">{beforeItGoes(advice).map((remark) => <Remark key={remark.id} of={remark} />)}</Part> : null}
      {isDone ? <Notices of={advice.notices} /> : null}
      {isDone && !isCash ? <Part title="The payer may also say">{alsoSaid(advice).map((remark) => <Remark key={remark.id} of={remark} />)}</Part> : null}
      <Part title="Sources disagree">
        {positions.map(({ stance, heldBy, citation }) => <li key={stance}><strong>{stance}</strong>{`: ${heldBy.join(", ")}`}<Cited of={[citation]} /></li>)}
      </Part>
      {isDone ? <Checklist of={advice.checklist} /> : null}
    </div>
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

/** While questions are left, nothing is promised, and nothing is doubted that the next answer may settle. */
function soFar({ billable, headline }: AdviceView): string {
  return billable === "no" ? headline : "The claim so far";
}

/** Why, as far as the answers go; `undefined` where the reason stands beside the line that comes off. */
function becauseSoFar({ billable, because, notBilled }: AdviceView): string | undefined {
  if (billable === "unknown") return "The next answers settle the rest.";
  return notBilled.some(({ what }) => what === because) ? undefined : because;
}

function becauseAtTheEnd(advice: AdviceView, isCash: boolean): string | undefined {
  if (isCash && advice.billable === "yes") return "No plan is asked: these lines are for the patient's bill.";
  return advice.billable === "unknown" ? advice.because : becauseSoFar(advice);
}

/** What a saved file would be refused for: the note's gaps, and what else is wrong. */
function beforeItGoes({ gaps, remarks }: AdviceView): readonly RemarkView[] {
  return [...gaps, ...remarks.filter(({ severity }) => severity === "error")];
}

/** What is left once the answer itself and what stands against the file are told. */
function alsoSaid({ remarks, because }: AdviceView): readonly RemarkView[] {
  return remarks.filter(({ severity, message }) => severity !== "error" && !because.includes(message));
}

function Part({ title, children }: { readonly title: string; readonly children: readonly React.ReactNode[] }) {
  if (children.length === 0) return null;
  return <section className="stack tight"><h3>{title}</h3><ul className="parted">{children}</ul></section>;
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

function Remark({ of: { severity, message, next, rule, citations } }: { readonly of: RemarkView }) {
  return (
    <li>
      <Mark of={severity} isShort />{` ${message}`}
      <p>{next}</p>
      <Cited of={citations} />
      <a className="cited small no-print" href={hashOf("rules", rule)}>the rule</a>
    </li>
  );
}

/** The source, as a quiet link: the first that can be opened. */
export function Cited({ of }: { readonly of: readonly CitationText[] }) {
  const [first] = of;
  if (first === undefined) return null;
  const { title, section, url } = of.find((one) => one.url !== null) ?? first;
  const words = section === null ? title : `${title}, ${section}`;
  return <span className="cited small">{url === null ? words : <a href={url} target="_blank" rel="noreferrer">{words}</a>}</span>;
}

function Checklist({ of }: { readonly of: AdviceView["checklist"] }) {
  if (of.length === 0) return null;
  const missing = of.filter(({ status }) => status === "missing").length;
  return (
    <details className="checklist" open>
      <summary>{`What the note must hold: ${counted(missing, "thing")} not recorded yet`}</summary>
      <ul>
        {of.map(({ element, status, why }) => (
          <li key={element} className={status}>
            <span aria-hidden="true">{status === "found" ? "✓" : "·"}</span>
            <span>{`${spaced(element)} `}<span className="quiet small">{status === "found" ? "recorded" : why}</span></span>
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
