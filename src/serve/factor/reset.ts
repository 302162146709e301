import type { Store } from "../../store/index.ts";
import { OWNER } from "../sessions.ts";

/** Takes the second factor of a person off, as whoever sits at the computer with the data. */
export function resetFactor(store: Store, name: string, now: Date): Promise<"done" | "nobody" | "none"> {
  return store.transaction(async (inside) => {
    const person = await inside.people.byName(name);
    if (person === undefined) return "nobody";
    if (!await inside.factors.drop(person.id)) return "none";
    await inside.audit.add({ at: now.toISOString(), by: OWNER.id, act: "factor-reset", what: person.id });
    return "done";
  });
}
