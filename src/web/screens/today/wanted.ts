import { useSyncExternalStore } from "react";

/** Which claims the worklist shows, and in which order. */
export interface Wanted {
  readonly state: "open" | "held" | "released" | "all";
  readonly mark: "" | "error" | "review" | "clean" | "unchecked";
  readonly payer: string;
  readonly rule: string;
  readonly assigned: string;
  readonly q: string;
  readonly sort: "money" | "deadline" | "claim";
}

export const FIRST: Wanted = { state: "open", mark: "", payer: "", rule: "", assigned: "", q: "", sort: "money" };

/** Kept while the page is open, so that a claim's way back leads to the same list; never in the address, for a search may be a name. */
let wanted = FIRST;
const listeners = new Set<() => void>();

export function want(change: Partial<Wanted>): void {
  wanted = { ...wanted, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

export function useWanted(): Wanted {
  return useSyncExternalStore(subscribe, () => wanted);
}

/** The filters that are set, as the server takes them; without the search. */
export function queryOf(of: Wanted): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(of).filter(([name, value]) => name !== "q" && value !== ""));
}

/** True where something hides claims of this state. */
export function isNarrowed({ mark, payer, rule, assigned, q }: Wanted): boolean {
  return [mark, payer, rule, assigned, q].some((value) => value !== "");
}
