import type { ClaimAnswer } from "../../server/types.ts";
import type { NameOf } from "../../server/people.ts";
import { moment } from "../today/days.ts";

interface Told { readonly at: string; readonly by: string; readonly what: string }

type Said = Pick<ClaimAnswer, "attestations" | "overrides" | "notes" | "changes" | "undone">;

/** What people said about this claim, oldest first. */
export function toldOf({ attestations, overrides, notes, changes, undone }: Said): readonly Told[] {
  // A change is made at the moment of its answer, and goes from the list when it is undone.
  const made = new Set(changes.map(({ at }) => at));
  return [
    ...attestations.map(({ at, by, question, answer }) => ({ at, by, what: `${answer ? "Yes" : "No"} to: ${question}${answer && !made.has(at) ? TAKEN_BACK : ""}` })),
    ...overrides.map(({ at, by, title, reason }) => ({ at, by, what: `kept “${title}” as it is: ${reason}` })),
    ...changes.map(({ at, by, what }) => ({ at, by, what: changeWords(what) })),
    ...undone.flatMap(({ at, by, what, made }) => [
      { ...made, what: `${changeWords(what)} (taken back since)` }, { at, by, what: `took it back: ${changeWords(what)}` },
    ]),
    ...notes.map(({ at, by, text }) => ({ at, by, what: text })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const TAKEN_BACK = " (the change was taken back since)";
const LINE_OFF = /^line (\d+) taken off$/;

/** A change in the words of people: `SV104 (line 1)`, or `line 2 taken off, CLM02`. */
export function changeWords(what: string): string {
  if (what === "visit record") return "wrote down what was done at the visit";
  const parts = what.split(", ");
  const off = parts.flatMap((part) => LINE_OFF.exec(part)?.[1] ?? []);
  if (off.length === 0) return what === "" ? "changed the claim" : `changed ${what}`;
  const rest = parts.filter((part) => !LINE_OFF.test(part)).map((part) => (part === "CLM02" ? "the total" : part));
  return `took line ${off.join(" and ")} off${rest.length === 0 ? "" : `, changed ${rest.join(", ")}`}`;
}

export function History({ of, nameOf }: { readonly of: ClaimAnswer; readonly nameOf: NameOf }) {
  const told = toldOf(of);
  if (told.length === 0) return null;
  return (
    <section aria-label="What was said">
      <h2>What was said</h2>
      <ul className="told">
        {told.map(({ at, by, what }) => <li key={`${at} ${what}`}><span className="quiet small">{`${nameOf(by)}, ${moment(at)}`}</span>{` ${what}`}</li>)}
      </ul>
    </section>
  );
}
