import { counted, today } from "../../format.ts";
import { Mark } from "../../parts/mark.tsx";
import { Failed } from "../../parts/states.tsx";
import type { MissingTable, Tables, TableShown } from "../../server/types.ts";
import { useMay } from "../../server/session.ts";
import { useGet } from "../../server/use-get.ts";
import { BringTable } from "./bring-table.tsx";
import { ageOf, titleOf } from "./names.ts";

/** What the checks look things up in, how old it is, and what is not checked for lack of it. */
export function TablesScreen() {
  const { value, failed, reload } = useGet<Tables>("tables");
  const may = useMay();
  return (
    <div className="stack">
      <h1>Tables</h1>
      <p className="narrow">
        Claims are compared with official lists. Small starters come with the program; the lists of this quarter are larger
        and newer, and CMS gives them away.
      </p>
      {may("settings") ? <BringTable onDone={reload} /> : null}
      {failed === undefined ? null : <Failed what={failed} next="The list comes by itself once it answers." />}
      {value === undefined ? <p className="quiet" role="status">Loading …</p> : (
        <>
          <Missing of={value.missing} />
          <Loaded of={value.tables} />
        </>
      )}
    </div>
  );
}

function Missing({ of }: { readonly of: readonly MissingTable[] }) {
  if (of.length === 0) return null;
  return (
    <section>
      <h2>Missing, or not of today</h2>
      <ul className="remarks">
        {of.map(({ name, why, rules, from, source }) => (
          <li key={name}>
            <Mark of="unchecked" isShort />{` ${titleOf(name)}`}
            <span className="quiet">{` · ${why}${rules.length === 0 ? "" : ` · ${counted(rules.length, "rule")} waiting`}`}</span>
            {from === null ? null : <>{" · "}<a href={from} target="_blank" rel="noreferrer">where to get it</a></>}
            {source === null ? null : <>{" · "}<a href={source} target="_blank" rel="noreferrer">where its rows are printed</a></>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Loaded({ of }: { readonly of: readonly TableShown[] }) {
  const now = today();
  return (
    <section className="table-scroll" tabIndex={0} role="group" aria-label="Loaded tables, scrolls sideways">
      <table className="plain-table">
        <caption>Loaded</caption>
        <thead><tr><th scope="col">Table</th><th scope="col">Edition</th><th scope="col">Age</th><th scope="col" className="number">Rows</th><th scope="col">From</th></tr></thead>
        <tbody>
          {of.map(({ name, quarter, rows, from, starter, loadedAt }) => (
            <tr key={`${name} ${quarter} ${String(starter)}`}>
              <th scope="row">{titleOf(name)}</th><td>{quarter}</td><td>{ageOf(quarter, from, now)}</td><td className="number">{rows.toLocaleString("en-US")}</td>
              <td className="quiet">{starter ? "came with the program" : `brought in${loadedAt === undefined ? "" : ` ${loadedAt.slice(0, 10)}`}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
