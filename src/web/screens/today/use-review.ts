import { useCallback, useEffect, useRef, useState } from "react";
import { get } from "../../server/client.ts";
import type { Change, ClaimAnswer, Claims, ClaimFinding } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { act, tryFix } from "./act.ts";

/** Claims looked at in one sitting: more are not reviewed, only ticked. */
export const SITTING = 25;

/** One claim of a group: what would change on it, and how far it is. */
export interface Reviewed {
  readonly answer: ClaimAnswer;
  readonly findings: readonly ClaimFinding[];
  readonly diff: readonly Change[];
  readonly step: "open" | "changed" | "released" | "failed";
  readonly why?: string;
}

/** The findings of one cause, with what a person would be asked before each change. */
export function findingsOf({ claim }: ClaimAnswer, rule: string): readonly ClaimFinding[] {
  return claim.findings.filter((finding) => finding.rule === rule);
}

/** Those of them that have a change to make. */
export function fixable(findings: readonly ClaimFinding[]): readonly ClaimFinding[] {
  return findings.filter(({ fix }) => fix !== null && fix.tier !== "never" && fix.edits.length > 0);
}

function yesTo(findings: readonly ClaimFinding[]): Readonly<Record<string, boolean>> {
  return Object.fromEntries(findings.filter(({ fix }) => fix?.tier === "attest").map(({ id }) => [id, true]));
}

async function look(key: string, rule: string): Promise<Reviewed> {
  const answer = await get<ClaimAnswer>(`claims/${encodeURIComponent(key)}`);
  const findings = findingsOf(answer, rule);
  const able = fixable(findings);
  if (able.length === 0) return { answer, findings, diff: [], step: "open" };
  const order = { findingIds: able.map(({ id }) => id), answers: yesTo(able) };
  const tried = await tryFix(answer.row, order).catch((error: unknown) => wordsOf(error));
  if (typeof tried === "string") return { answer, findings, diff: [], step: "failed", why: tried };
  return { answer, findings, diff: tried.diff, step: "open" };
}

export interface Review {
  readonly total: number | undefined;
  readonly items: readonly Reviewed[];
  readonly failed: string | undefined;
  readonly isBusy: boolean;
  readonly change: (keys: ReadonlySet<string>) => void;
  readonly release: (keys: ReadonlySet<string>) => void;
}

/** Goes through the open claims of one cause: each is loaded and its change tried, none is made before somebody says so. */
export function useReview(rule: string): Review {
  const [state, setState] = useState<State>({ items: [] });
  const [isBusy, setBusy] = useState(true);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    const set = (change: (was: State) => State): void => { if (!isGone.current) setState(change); };
    void load(rule, set, () => isGone.current).finally(() => { setBusy(false); });
    return () => { isGone.current = true; };
  }, [rule]);
  const put = (item: Reviewed): void => {
    setState((was) => ({ ...was, items: was.items.map((one) => (one.answer.row.key === item.answer.row.key ? item : one)) }));
  };
  const each = useCallback((keys: ReadonlySet<string>, does: Step): void => {
    setBusy(true);
    void eachOf(state.items.filter(({ answer }) => keys.has(answer.row.key)), does, put).finally(() => { setBusy(false); });
  }, [state.items]);
  return {
    total: state.total, items: state.items, failed: state.failed, isBusy,
    change: (keys) => { each(keys, changed); },
    release: (keys) => { each(keys, released); },
  };
}

type State = { readonly total?: number; readonly items: readonly Reviewed[]; readonly failed?: string };

async function load(rule: string, set: (change: (was: State) => State) => void, isGone: () => boolean): Promise<void> {
  try {
    const query = new URLSearchParams({ rule, state: "open", sort: "money", limit: String(SITTING) });
    const { total, rows } = await get<Claims>(`claims?${query.toString()}`);
    set((was) => ({ ...was, total }));
    for (const { key } of rows) {
      if (isGone()) return;
      const item = await look(key, rule);
      set((was) => ({ ...was, items: [...was.items, item] }));
    }
  } catch (error) {
    set((was) => ({ ...was, failed: wordsOf(error) }));
  }
}

type Step = (item: Reviewed) => Promise<Reviewed>;

async function eachOf(items: readonly Reviewed[], does: Step, put: (item: Reviewed) => void): Promise<void> {
  for (const item of items) put(await does(item).catch((error: unknown) => ({ ...item, step: "failed" as const, why: wordsOf(error) })));
}

async function changed(item: Reviewed): Promise<Reviewed> {
  const able = fixable(item.findings);
  if (able.length === 0) return item;
  const answer = await act(item.answer.row, "fix", { findingIds: able.map(({ id }) => id), answers: yesTo(able) });
  return { ...item, answer, step: "changed" };
}

async function released(item: Reviewed): Promise<Reviewed> {
  return { ...item, answer: await act(item.answer.row, "release"), step: "released" };
}
