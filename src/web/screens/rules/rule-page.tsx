import { useAnswer } from "../../engine/client.ts";
import type { ExampleRun } from "../../engine/messages.ts";
import type { RuleView } from "../../engine/library.ts";
import { Sources } from "../../parts/finding.tsx";
import { Mark } from "../../parts/mark.tsx";
import { Empty, Failed } from "../../parts/states.tsx";
import { hashOf } from "../../router.ts";
import { LiveExample } from "./example.tsx";
import { Timeline } from "./timeline.tsx";
import { FAMILIES, familyOf, FIXES, OVERS, withBlanks } from "./words.ts";

/** One rule: what it says, why, what to do, who sees it otherwise, from when, and examples that run. */
export function RulePage({ id }: { readonly id: string }) {
  const { value: rule, failed, isAsking } = useRule(id);
  const { value: runs } = useAnswer("examples", { rule: id });
  if (failed !== undefined) return <Failed what="The rule could not be read." next={failed} />;
  if (isAsking) return <p className="quiet" role="status">Loading …</p>;
  if (rule === undefined) return <Empty title="There is no rule of this name." hint="It may have been written differently."><a href={hashOf("rules")}>All rules</a></Empty>;
  return (
    <article className="rule stack">
      <Head of={rule} />
      <div className="rule-body">
        <div className="stack">
          <Says of={rule} said={runs?.find(({ fires }) => fires)?.says[0]} />
          <Contested of={rule.positions} />
          <Examples of={rule} runs={runs} />
        </div>
        <div className="stack">
          <Facts of={rule} />
          <section className="stack tight"><h2>Sources</h2><Sources of={rule.citations} /></section>
          {rule.statements.length === 0 ? null : (
            <section className="stack tight">
              <h2>Payers</h2>
              <Timeline of={rule.statements} titleOf={({ policy, title }) => <a href={hashOf("rules", `payer:${policy}`)}>{title}</a>} />
            </section>
          )}
        </div>
      </div>
    </article>
  );
}

function useRule(id: string) {
  const { value, failed } = useAnswer("rule", { id });
  const { value: all } = useAnswer("rules", null);
  const isThere = all?.some((rule) => rule.id === id);
  return { value: value?.id === id ? value : undefined, failed, isAsking: failed === undefined && value?.id !== id && isThere !== false };
}

function Head({ of: { id, title, severity } }: { readonly of: RuleView }) {
  return (
    <header className="stack tight">
      <p className="small"><a href={hashOf("rules")}>Rules</a>{` / ${FAMILIES[familyOf(id)] ?? ""}`}</p>
      <h1>{title}</h1>
      <p className="rule-line"><Mark of={severity} /><span className="small quiet">{id}</span></p>
    </header>
  );
}

/** `said` is what it says of an example: a sentence without blanks. */
function Says({ of: { what, why, next, question }, said }: { readonly of: RuleView; readonly said: string | undefined }) {
  return (
    <div className="stack tight rule-says">
      <p className="rule-what">{said ?? withBlanks(what)}</p>
      <p>{withBlanks(why)}</p>
      <p><strong>Next: </strong>{withBlanks(next)}</p>
      {question === undefined ? null : <p><strong>Asked before anything is changed: </strong>{withBlanks(question)}</p>}
    </div>
  );
}

/** Where sources disagree, each stance stands beside the others. */
function Contested({ of }: { readonly of: RuleView["positions"] }) {
  if (of.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>Sources disagree</h2>
      <p className="small quiet">Your office's own stance decides; it is written into the office's policy, with who set it and when.</p>
      <ul className="sides">
        {of.map(({ stance, heldBy, citation }) => (
          <li key={`${stance} ${heldBy.join()}`}><h3>{stance}</h3><p>{heldBy.join(", ")}</p><Sources of={[citation]} /></li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ of: { codes, over, fix, on, denial } }: { readonly of: RuleView }) {
  return (
    <dl className="facts">
      <div><dt>Codes</dt><dd>{codes === "any" ? "every code" : <CodeLinks of={codes} />}</dd></div>
      <div><dt>It</dt><dd>{OVERS[over] ?? over}</dd></div>
      <div><dt>What it finds</dt><dd>{FIXES[fix] ?? fix}</dd></div>
      {denial === undefined ? null : <div><dt>Denied as</dt><dd>{denial}</dd></div>}
      {on ? null : <div><dt>Runs</dt><dd>only where a payer or your office asks for it</dd></div>}
    </dl>
  );
}

function CodeLinks({ of }: { readonly of: readonly string[] }) {
  if (of.length > 12) return <details><summary>{`${of.length} codes`}</summary>{of.join(", ")}</details>;
  return <span className="code-links">{of.map((code) => <a key={code} href={hashOf("rules", code)}>{code}</a>)}</span>;
}

function Examples({ of: { id, severity }, runs }: { readonly of: RuleView; readonly runs: readonly ExampleRun[] | undefined }) {
  return (
    <section className="stack tight">
      <h2>Examples, run just now</h2>
      {runs === undefined ? <p className="quiet" role="status">Running …</p>
        : <ul className="examples">{runs.map((run) => <LiveExample key={`${id} ${run.title}`} rule={id} severity={severity} of={run} />)}</ul>}
    </section>
  );
}
