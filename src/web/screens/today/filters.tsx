import { Button } from "../../parts/button.tsx";
import { Field, Select } from "../../parts/field.tsx";
import type { Choice } from "../../parts/field.tsx";
import type { Summary, User } from "../../server/types.ts";
import { useNarrow } from "../../parts/row-height.ts";
import { FIRST, isNarrowed, want } from "./wanted.ts";
import type { Wanted } from "./wanted.ts";

const STATES: readonly Choice[] = [
  { value: "open", label: "Open" }, { value: "held", label: "Held" }, { value: "unreleased", label: "Open and held" }, { value: "released", label: "Released" }, { value: "all", label: "All" },
];
const MARKS: readonly Choice[] = [
  { value: "", label: "Any mark" }, { value: "error", label: "● to fix" }, { value: "review", label: "▲ to review" },
  { value: "unchecked", label: "◌ not fully checked" }, { value: "kept", label: "◇ kept as they are" }, { value: "clean", label: "✓ clean" },
];
const DUES: readonly Choice[] = [
  { value: "", label: "Any deadline" }, { value: "passed", label: "Passed" }, { value: "week", label: "Within a week" },
];
const SORTS: readonly Choice[] = [
  { value: "money", label: "Money at risk" }, { value: "deadline", label: "Filing deadline" }, { value: "claim", label: "Claim number" },
];

interface FiltersProps { readonly wanted: Wanted; readonly summary: Summary | undefined; readonly users: readonly User[] }

/** What of the claims is shown. On a phone all but the search folds away. */
export function Filters(props: FiltersProps) {
  const isNarrow = useNarrow();
  const { wanted } = props;
  return (
    <div className="desk-filters no-print">
      <Field label="Search claim or patient" type="search" maxLength={200} value={wanted.q} onChange={(q) => { want({ q }); }} />
      {isNarrow ? <Folded {...props} /> : <Choices {...props} />}
      {isNarrowed(wanted) || wanted.state !== FIRST.state ? <Button look="plain" onPress={() => { want({ ...FIRST, sort: wanted.sort }); }}>Clear</Button> : null}
    </div>
  );
}

function Folded(props: FiltersProps) {
  return <details className="filters-fold"><summary className="small">Filter and sort</summary><div className="filters-in"><Choices {...props} /></div></details>;
}

function Choices({ wanted, summary, users }: FiltersProps) {
  const payers = [{ value: "", label: "Any payer" }, ...(summary?.byPayer ?? []).map(({ payer }) => ({ value: payer, label: payer }))];
  const rules = [{ value: "", label: "Any cause" }, ...(summary?.byRule ?? []).map(({ rule, title }) => ({ value: rule, label: title ?? rule }))];
  const people = [{ value: "", label: "Anybody" }, { value: "me", label: "Me" }, { value: "none", label: "Nobody" }, ...users.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <>
      <Select label="State" value={wanted.state} choices={STATES} onChange={(state) => { want({ state: state as Wanted["state"] }); }} />
      <Select label="Mark" value={wanted.mark} choices={MARKS} onChange={(mark) => { want({ mark: mark as Wanted["mark"] }); }} />
      <Select label="Payer" value={wanted.payer} choices={payers} onChange={(payer) => { want({ payer }); }} />
      <Select label="Cause" value={wanted.rule} choices={rules} onChange={(rule) => { want({ rule }); }} />
      <Select label="File by" value={wanted.due} choices={DUES} onChange={(due) => { want({ due: due as Wanted["due"] }); }} />
      {users.length < 2 ? null : <Select label="Assigned" value={wanted.assigned} choices={people} onChange={(assigned) => { want({ assigned }); }} />}
      <Select label="Sort by" value={wanted.sort} choices={SORTS} onChange={(sort) => { want({ sort: sort as Wanted["sort"] }); }} />
    </>
  );
}
