import type { ClaimAnswer } from "../../server/types.ts";
import type { NameOf } from "../../server/people.ts";
import { moment } from "../today/days.ts";

interface Told { readonly at: string; readonly by: string; readonly what: string }

/** What people said about this claim, oldest first. */
export function toldOf({ attestations, overrides, notes, changes }: Pick<ClaimAnswer, "attestations" | "overrides" | "notes" | "changes">): readonly Told[] {
  return [
    ...attestations.map(({ at, by, question, answer }) => ({ at, by, what: `${answer ? "Yes" : "No"} to: ${question}` })),
    ...overrides.map(({ at, by, findingId, reason }) => ({ at, by, what: `kept as it is (${ruleOf(findingId)}): ${reason}` })),
    ...changes.map(({ at, by, what }) => ({ at, by, what: what === "" ? "changed the claim" : `changed ${what}` })),
    ...notes.map(({ at, by, text }) => ({ at, by, what: text })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** `20402/traction/one-unit-per-day/1+2` is about traction/one-unit-per-day. */
function ruleOf(findingId: string): string {
  return findingId.split("/").slice(1, 3).join("/");
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
