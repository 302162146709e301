import { useMemo, useState } from "react";
import { useAnswer } from "../../engine/client.ts";
import type { CodeLine } from "../../engine/codes-view.ts";
import type { PolicyView, RuleLine } from "../../engine/library.ts";
import { Field } from "../../parts/field.tsx";
import { Mark } from "../../parts/mark.tsx";
import { Empty, Failed } from "../../parts/states.tsx";
import { hashOf } from "../../router.ts";
import { counted } from "../../format.ts";
import { FAMILIES, familyOf, holdsAll, wordsOf } from "./words.ts";

/** What was searched for stays while the page is open, so that coming back finds it again. */
let lastSearch = "";

/** Every rule by its family, every code, every payer; one search over all of them. */
export function Library() {
  const [search, setSearch] = useState(lastSearch);
  const rules = useAnswer("rules", null);
  const codes = useAnswer("codes", null);
  const policies = useAnswer("policies", null);
  const write = (words: string): void => {
    lastSearch = words;
    setSearch(words);
  };
  return (
    <div className="stack">
      <h1>Rules</h1>
      <div className="narrow"><Field label="Search rules, codes and payers" type="search" value={search} onChange={write} /></div>
      {rules.failed === undefined ? null : <Failed what="The rules could not be read." next={rules.failed} />}
      {rules.value === undefined ? <p className="quiet" role="status">Loading …</p>
        : <Found search={search} rules={rules.value} codes={codes.value ?? []} policies={policies.value ?? []} />}
    </div>
  );
}

interface FoundProps {
  readonly search: string;
  readonly rules: readonly RuleLine[];
  readonly codes: readonly CodeLine[];
  readonly policies: readonly PolicyView[];
}

function Found({ search, rules, codes, policies }: FoundProps) {
  const words = wordsOf(search);
  const found = useMemo(() => rules.filter((rule) => holdsAll(words, searchedIn(rule))), [rules, search]);
  const foundCodes = codes.filter(({ code, words: of }) => holdsAll(words, `${code} ${of}`));
  const foundPolicies = policies.filter(({ id, title }) => holdsAll(words, `${id} ${title}`));
  if (found.length + foundCodes.length + foundPolicies.length === 0) {
    return <Empty title="Nothing has all of these words." hint="Take a word out, or search for a code such as 97012." />;
  }
  const tally = [counted(found.length, "rule"), counted(foundCodes.length, "code"), counted(foundPolicies.length, "payer")].join(" · ");
  return (
    <div className="library">
      <div className="stack">
        <p className="small quiet" role="status">{tally}</p>
        {Object.entries(FAMILIES).map(([family, title]) => {
          const own = found.filter(({ id }) => familyOf(id) === family);
          return <Family key={family} title={title} of={own} />;
        })}
      </div>
      <div className="stack">
        <Payers of={foundPolicies} />
        <Codes of={foundCodes} />
      </div>
    </div>
  );
}

function searchedIn({ words, codes }: RuleLine): string {
  return codes === "any" ? words : `${words} ${codes.join(" ")}`;
}

function Family({ title, of }: { readonly title: string; readonly of: readonly RuleLine[] }) {
  if (of.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{title}</h2>
      <ul className="shelf">
        {of.map(({ id, title: words, severity }) => <li key={id}><Mark of={severity} isShort /><a href={hashOf("rules", id)}>{words}</a></li>)}
      </ul>
    </section>
  );
}

function Payers({ of }: { readonly of: readonly PolicyView[] }) {
  if (of.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>Payers</h2>
      <ul className="shelf plain-shelf">
        {of.map(({ id, title, statements }) => (
          <li key={id}><a href={hashOf("rules", `payer:${id}`)}>{title}</a><span className="small quiet">{counted(statements.length, "statement")}</span></li>
        ))}
      </ul>
    </section>
  );
}

function Codes({ of }: { readonly of: readonly CodeLine[] }) {
  if (of.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>Codes</h2>
      <ul className="codes">
        {of.map(({ code, words }) => <li key={code}><a href={hashOf("rules", code)}>{code}</a><span className="small quiet">{words}</span></li>)}
      </ul>
    </section>
  );
}
