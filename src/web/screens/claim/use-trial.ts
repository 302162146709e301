import { useRef, useState } from "react";
import type { EditAnswer } from "../../../wire/index.ts";
import type { OpenClaim, SegmentEdit } from "./use-claim.ts";

/** A change that was tried: what would come of it, or why it is refused. */
export type Trial
  = | { readonly is: "trying" } | { readonly is: "refused"; readonly why: string; readonly isStale: boolean }
    | { readonly is: "tried"; readonly edit: SegmentEdit; readonly answer: EditAnswer };

export interface Trying {
  readonly trial: Trial | undefined;
  readonly tries: (edit: SegmentEdit) => Promise<void>;
  /** What was tried counts no more. */
  readonly drop: () => void;
}

/** Tries changes of one segment; an answer that comes after the next change is let go. */
export function useTrial(claim: OpenClaim): Trying {
  const [trial, setTrial] = useState<Trial>();
  const turn = useRef(0);
  const drop = (): void => {
    turn.current++;
    setTrial(undefined);
  };
  const tries = async (edit: SegmentEdit): Promise<void> => {
    const own = ++turn.current;
    setTrial({ is: "trying" });
    const answer = await claim.tries(edit);
    if (own !== turn.current) return;
    setTrial("why" in answer ? { is: "refused", ...answer } : { is: "tried", edit, answer });
  };
  return { trial, tries, drop };
}
