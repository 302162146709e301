import { useEffect, useState, useSyncExternalStore } from "react";
import { keepSetting, placeOf, settingOf } from "../../router.ts";
import { recall, remember } from "../../tab-memory.ts";

/** Which claims the worklist shows, and in which order. */
export interface Wanted {
  readonly state: "open" | "held" | "unreleased" | "released" | "all";
  readonly mark: "" | "error" | "review" | "kept" | "clean" | "unchecked";
  readonly payer: string;
  readonly rule: string;
  /** A filing deadline that passed, or comes within a week. */
  readonly due: "" | "passed" | "week";
  readonly assigned: string;
  readonly q: string;
  readonly sort: "money" | "deadline" | "claim";
}

export const FIRST: Wanted = { state: "open", mark: "", payer: "", rule: "", due: "", assigned: "", q: "", sort: "money" };

const LONGEST = 200;
const CHOICES = { state: ["open", "held", "unreleased", "released", "all"], mark: ["error", "review", "kept", "clean", "unchecked"], due: ["passed", "week"], sort: ["money", "deadline", "claim"] } as const;

/** What stands in the address, so that a reload and the browser's way back keep it. Never the search: it may be a patient's name. */
export function settingFor(of: Wanted): string {
  const kept = Object.entries(of).filter(([name, value]) => name !== "q" && value !== FIRST[name as keyof Wanted]);
  return new URLSearchParams(kept as [string, string][]).toString();
}

/** What an address asks for; whatever is not known in it is left out. */
export function wantedIn(setting: string): Wanted {
  const said = new URLSearchParams(setting);
  const oneOf = <T extends string>(name: string, choices: readonly T[]): { readonly [key: string]: T } => {
    const choice = choices.find((one) => one === said.get(name));
    return choice === undefined ? {} : { [name]: choice };
  };
  const texts = Object.fromEntries(["payer", "rule", "assigned"].flatMap((name) => (said.has(name) ? [[name, (said.get(name) ?? "").slice(0, LONGEST)]] : [])));
  return { ...FIRST, ...oneOf("state", CHOICES.state), ...oneOf("mark", CHOICES.mark), ...oneOf("due", CHOICES.due), ...oneOf("sort", CHOICES.sort), ...texts };
}

/** Kept while the page is open, so that a claim's way back leads to the same list, and without the search in the address. */
let wanted = wantedIn(recall("wanted") ?? "");
const listeners = new Set<() => void>();

export function want(change: Partial<Wanted>): void {
  wanted = { ...wanted, ...change };
  keepSetting(settingFor(wanted));
  remember("wanted", settingFor(wanted));
  for (const listener of listeners) listener();
}

/** The address says what is wanted; one that says nothing (a link to the screen) is told what was. */
function follow(): void {
  const setting = settingOf(location.hash);
  if (setting === settingFor(wanted)) return;
  if (setting === "") return keepSetting(settingFor(wanted));
  want(wantedIn(setting));
}

/** Keeps the list and the address at one, while the screen is there. */
export function useAddress(): void {
  useState(follow);
  useEffect(() => {
    const changed = (): void => { if (["", "today"].includes(placeOf(location.hash).screen)) follow(); };
    addEventListener("hashchange", changed);
    return () => { removeEventListener("hashchange", changed); };
  }, []);
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
export function isNarrowed({ mark, payer, rule, due, assigned, q }: Wanted): boolean {
  return [mark, payer, rule, due, assigned, q].some((value) => value !== "");
}
