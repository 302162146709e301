import { send } from "../../server/client.ts";
import type { ClaimAnswer, ClaimRow, ClaimState, TrialAnswer } from "../../server/types.ts";

export type Act = "hold" | "release" | "open";

const BECOMES: Readonly<Record<Act, ClaimState>> = { hold: "held", release: "released", open: "open" };
const DONE: Readonly<Record<Act, string>> = { hold: "is held", release: "is released", open: "is open again" };

/** The row as it will be, before the server has answered. */
export function foreseen(row: ClaimRow, act: Act): ClaimRow {
  return { ...row, state: BECOMES[act] };
}

export function doneWords(claim: string, act: Act): string {
  return `${claim} ${DONE[act]}.${act === "release" ? " It waits to be saved." : ""}`;
}

/** What makes a claim again what it is. */
export function backOf({ state }: Pick<ClaimRow, "state">): Act {
  return state === "held" ? "hold" : state === "released" ? "release" : "open";
}

/** Does one thing to a claim as it was seen: the server refuses where somebody has changed it since. */
export function act(row: Pick<ClaimRow, "key" | "version">, what: string, body: object = {}): Promise<ClaimAnswer> {
  return send<ClaimAnswer>("POST", `claims/${encodeURIComponent(row.key)}/${what}`, { ...body, version: row.version });
}

export interface FixOrder { readonly findingIds: readonly string[]; readonly answers: Readonly<Record<string, boolean>> }

/** What a change would do. Nothing is written, and no answer is kept. */
export function tryFix({ key, version }: Pick<ClaimRow, "key" | "version">, order: FixOrder): Promise<TrialAnswer> {
  return send<TrialAnswer>("POST", `claims/${encodeURIComponent(key)}/fix`, { ...order, version, dryRun: true });
}
