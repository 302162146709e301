import { parseIsoDay } from "../../../claim/day.ts";
import { useAnswer } from "../../engine/client.ts";
import { titleOf } from "../../../reference/table-titles.ts";
import type { CodeView } from "../../engine/codes-view.ts";
import { Sources } from "../../parts/finding.tsx";
import { Mark } from "../../parts/mark.tsx";
import { Empty } from "../../parts/states.tsx";
import { hashOf } from "../../router.ts";
import { counted, today } from "../../format.ts";

/** One code: how it is counted, what it may not stand beside, and the rules about it. */
export function CodePage({ code }: { readonly code: string }) {
  const { value: codes } = useAnswer("codes", null);
  const { value: view } = useAnswer("code", { code, day: parseIsoDay(today()) ?? 0 });
  if (codes === undefined) return <p className="quiet" role="status">Loading …</p>;
  if (!codes.some((one) => one.code === code)) {
    return <Empty title={`Nothing is known here of ${code}.`} hint="Claimwright knows the codes of physical medicine."><a href={hashOf("rules")}>All codes</a></Empty>;
  }
  if (view?.code !== code) return <p className="quiet" role="status">Loading …</p>;
  return (
    <article className="rule stack">
      <header className="stack tight">
        <p className="small"><a href={hashOf("rules")}>Rules</a>{" / Codes"}</p>
        <h1>{`${code}: ${view.words}`}</h1>
      </header>
      <div className="rule-body">
        <div className="stack"><Counting of={view} /><Pairs of={view} /></div>
        <RulesOf code={code} />
      </div>
    </article>
  );
}

function Counting({ of: { timing, therapy, mue, citations } }: { readonly of: CodeView }) {
  return (
    <section className="stack tight">
      <h2>How it is counted</h2>
      <p>{timing}</p>
      <p>{therapy}</p>
      <p>{mue === undefined ? "How many units a day are accepted at most is not in the loaded table." : `At most ${counted(mue.units, "unit")} a day.`}</p>
      <Sources of={[...citations, ...(mue === undefined ? [] : [mue.citation])]} />
    </section>
  );
}

function Pairs({ of: { code, pairs, tables } }: { readonly of: CodeView }) {
  return (
    <section className="stack tight">
      <h2>Beside other codes on one day</h2>
      {pairs.length === 0 ? <p>The loaded table has no pair with it.</p> : (
        <table className="pairs">
          <thead><tr><th scope="col">With</th><th scope="col">Denied is</th><th scope="col">A modifier can tell them apart</th></tr></thead>
          <tbody>
            {pairs.map(({ with: other, deniedIs, canBeBypassed }) => (
              <tr key={`${other} ${deniedIs}`}>
                <td><a href={hashOf("rules", other)}>{other}</a></td>
                <td>{deniedIs === code ? `${code}, this one` : deniedIs}</td>
                <td>{canBeBypassed ? "yes, where the record shows it" : "no"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="small quiet">{`Tables: ${tables.map(({ name, quarter }) => `${titleOf(name)} ${quarter}`).join(" · ")}`}</p>
    </section>
  );
}

function RulesOf({ code }: { readonly code: string }) {
  const { value: rules = [] } = useAnswer("rules", null);
  const about = rules.filter(({ codes }) => codes !== "any" && codes.includes(code));
  if (about.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{`Rules that name ${code}`}</h2>
      <ul className="shelf">{about.map(({ id, title, severity }) => <li key={id}><Mark of={severity} isShort /><a href={hashOf("rules", id)}>{title}</a></li>)}</ul>
    </section>
  );
}
