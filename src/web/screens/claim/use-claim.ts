import { useCallback, useEffect, useState } from "react";
import { toast } from "../../parts/toast.tsx";
import { get, send, ServerError } from "../../server/client.ts";
import type { ClaimAnswer } from "../../server/types.ts";
import type { EditAnswer } from "../../../wire/index.ts";
import { useGet, wordsOf } from "../../server/use-get.ts";

/** Somebody else was faster. */
const CONFLICT = 409;

/** A change of one segment, as the server takes it. */
export type SegmentEdit
  = | { readonly op: "set" | "add"; readonly segment: number; readonly text: string } | { readonly op: "drop"; readonly segment: number };

export interface OpenClaim {
  readonly answer: ClaimAnswer | undefined;
  readonly failed: string | undefined;
  /** Does one thing to the claim as it is shown, and shows it as it is then. False where it was refused; the person has been told. */
  readonly does: (what: string, body?: object, said?: string) => Promise<boolean>;
  /** What would come of a change, or in words why it is refused. Nothing is stored. */
  readonly tries: (edit: SegmentEdit) => Promise<EditAnswer | string>;
  /** Puts a record beside the claim: it is checked again with it. */
  readonly puts: (what: "visit" | "text", body: unknown, said: string) => Promise<boolean>;
}

/** One claim, kept as the server last told it. */
export function useClaim(key: string): OpenClaim {
  const path = `claims/${encodeURIComponent(key)}`;
  const first = useGet<ClaimAnswer>(path);
  const [newer, setNewer] = useState<ClaimAnswer>();
  useEffect(() => { setNewer(undefined); }, [first.value]);
  const answer = newer ?? first.value;
  const take = useCallback(async (asked: Promise<ClaimAnswer>, said: string | undefined): Promise<boolean> => {
    try {
      setNewer(await asked);
      if (said !== undefined) toast(said);
      return true;
    } catch (error) {
      toast(wordsOf(error));
      if (error instanceof ServerError && error.status === CONFLICT) await get<ClaimAnswer>(path).then(setNewer, () => undefined);
      return false;
    }
  }, [path]);
  return {
    answer, failed: first.failed,
    does: (what, body = {}, said) => take(send<ClaimAnswer>("POST", `${path}/${what}`, { ...body, version: answer?.row.version }), said),
    tries: async (edit) => {
      try {
        return await send<EditAnswer>("POST", `${path}/edit`, { edits: [edit], dryRun: true, version: answer?.row.version });
      } catch (error) {
        if (error instanceof ServerError && error.status === CONFLICT) await get<ClaimAnswer>(path).then(setNewer, () => undefined);
        return wordsOf(error);
      }
    },
    puts: (what, body, said) => take(send<ClaimAnswer>("PUT", `${path}/${what}?version=${answer?.row.version ?? ""}`, body), said),
  };
}
