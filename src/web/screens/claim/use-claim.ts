import { useCallback, useEffect, useRef, useState } from "react";
import { toast } from "../../parts/toast.tsx";
import { get, send, ServerError } from "../../server/client.ts";
import type { ClaimAnswer } from "../../server/types.ts";
import type { EditAnswer } from "../../../wire/index.ts";
import { useGet, wordsOf } from "../../server/use-get.ts";

/** Somebody else was faster. */
const CONFLICT = 409;
const OVERTAKEN = "Somebody changed this claim meanwhile, so nothing was done. It is shown as it is now: look, and decide anew.";

/** A change of one segment, as the server takes it. */
export type SegmentEdit
  = | { readonly op: "set" | "add"; readonly segment: number; readonly text: string } | { readonly op: "drop" | "drop-line"; readonly segment: number };

/** Why a change is refused, in words; `isStale`: the claim is no more as it is shown here. */
export interface Refused { readonly why: string; readonly isStale: boolean }

export interface OpenClaim {
  readonly answer: ClaimAnswer | undefined;
  readonly failed: string | undefined;
  /** Does one thing to the claim as it is shown, and shows it as it is then. False where it was refused; the person has been told. */
  readonly does: (what: string, body?: object, said?: string) => Promise<boolean>;
  /** What would come of a change, or why it is refused. Nothing is stored, and what is shown stays. */
  readonly tries: (edit: SegmentEdit) => Promise<EditAnswer | Refused>;
  /** Shows it as the server has it now. False where it did not come; the person has been told. */
  readonly loadsAgain: () => Promise<boolean>;
  /** Puts a record beside the claim: it is checked again with it. */
  readonly puts: (what: "visit" | "text", body: unknown, said: string) => Promise<boolean>;
}

function isConflict(error: unknown): boolean {
  return error instanceof ServerError && error.status === CONFLICT;
}

/** Whether the claim has left the screen: what was done is then said of another one, and is not said. What was refused always is. */
function useIsGone(): { readonly current: boolean } {
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => { isGone.current = true; };
  }, []);
  return isGone;
}

/** One claim, kept as the server last told it. */
export function useClaim(key: string): OpenClaim {
  const path = `claims/${encodeURIComponent(key)}`;
  const first = useGet<ClaimAnswer>(path);
  const isGone = useIsGone();
  const [newer, setNewer] = useState<ClaimAnswer>();
  useEffect(() => { setNewer(undefined); }, [first.value]);
  const answer = newer ?? first.value;
  /** Shows it as it is now; why it did not come, otherwise. */
  const showsNow = useCallback(() => get<ClaimAnswer>(path).then((now) => { setNewer(now); }, wordsOf), [path]);
  const take = useCallback(async (asked: Promise<ClaimAnswer>, said: string | undefined): Promise<boolean> => {
    try {
      setNewer(await asked);
      if (said !== undefined && !isGone.current) toast(said);
      return true;
    } catch (error) {
      if (!isConflict(error)) toast(wordsOf(error));
      else toast(await showsNow() ?? OVERTAKEN);
      return false;
    }
  }, [showsNow]);
  return {
    answer, failed: first.failed,
    does: (what, body = {}, said) => take(send<ClaimAnswer>("POST", `${path}/${what}`, { ...body, version: answer?.row.version }), said),
    tries: async (edit) => {
      try {
        return await send<EditAnswer>("POST", `${path}/edit`, { edits: [edit], dryRun: true, version: answer?.row.version });
      } catch (error) {
        return { why: wordsOf(error), isStale: isConflict(error) };
      }
    },
    loadsAgain: () => take(get<ClaimAnswer>(path), undefined),
    puts: (what, body, said) => take(send<ClaimAnswer>("PUT", `${path}/${what}?version=${answer?.row.version ?? ""}`, body), said),
  };
}
