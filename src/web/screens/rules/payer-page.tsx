import { useAnswer } from "../../engine/client.ts";
import type { StatementView } from "../../engine/library.ts";
import { Sources } from "../../parts/finding.tsx";
import { Empty } from "../../parts/states.tsx";
import { hashOf } from "../../router.ts";
import { counted } from "../../format.ts";
import { FAMILIES, familyOf } from "./words.ts";

/** What one payer says, by family, with its dates; and what we know that we do not know. */
export function PayerPage({ id }: { readonly id: string }) {
  const { value: policies } = useAnswer("policies", null);
  if (policies === undefined) return <p className="quiet" role="status">Loading …</p>;
  const policy = policies.find((one) => one.id === id);
  if (policy === undefined) return <Empty title="This payer is not known here." hint="Rules of the claim form hold for every payer."><a href={hashOf("rules")}>All payers</a></Empty>;
  const families = Object.entries(FAMILIES).map(([family, title]) => {
    const statements = policy.statements.filter(({ rule }) => familyOf(rule) === family);
    return { title, statements };
  });
  return (
    <article className="rule stack">
      <header className="stack tight">
        <p className="small"><a href={hashOf("rules")}>Rules</a>{" / Payers"}</p>
        <h1>{policy.title}</h1>
        <p className="quiet">{counted(policy.statements.length, "statement of its own", "statements of its own")}</p>
      </header>
      {policy.gaps.length === 0 ? null : (
        <section className="stack tight gaps"><h2>What nobody here has read yet</h2><ul className="remarks">{policy.gaps.map((gap) => <li key={gap}>{gap}</li>)}</ul></section>
      )}
      {families.filter(({ statements }) => statements.length > 0).map(({ title, statements }) => (
        <section key={title} className="stack tight">
          <h2>{title}</h2>
          <Said of={statements} title={title} />
        </section>
      ))}
    </article>
  );
}

/** What it says of each rule, since when, and where that is written. */
function Said({ of, title }: { readonly of: readonly StatementView[]; readonly title: string }) {
  return (
    <table className="plain-table payer-says">
      <caption className="hidden">{title}</caption>
      <thead><tr><th scope="col">Rule</th><th scope="col">What holds here</th><th scope="col">Services</th><th scope="col">Source</th></tr></thead>
      <tbody>
        {of.map(({ rule, ruleTitle, says, from, until, citation }) => (
          <tr key={`${rule} ${from ?? ""} ${until ?? ""} ${says}`}>
            <th scope="row"><a href={hashOf("rules", rule)}>{ruleTitle}</a></th>
            <td>{says}</td>
            <td>{whenWords(from, until).map((words) => <span key={words} className="when">{words}</span>)}</td>
            <td><Sources of={[citation]} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From and until which service it holds, as ISO days. */
export function whenWords(from: string | undefined, until: string | undefined): readonly string[] {
  const words = [...(from === undefined ? [] : [`from ${from}`]), ...(until === undefined ? [] : [`until ${until}`])];
  return words.length === 0 ? ["any day"] : words;
}
