import { useEffect, useState } from "react";
import { toast } from "../../parts/toast.tsx";
import { useStanding } from "../../server/session.ts";
import { forgetOffice, keepOffice, NOTHING_KEPT, recallOffice } from "./office-kept.ts";
import type { Kept, Shelf } from "./office-kept.ts";

export interface Office {
  readonly shelf: Shelf;
  readonly kept: Kept;
  readonly keep: (kept: Kept) => void;
  readonly forget: () => void;
}

/** What the office wrote once, from where it is kept; `undefined` until that is known. */
export function useOffice(): Office | undefined {
  const shelf: Shelf = useStanding().is === "here" ? "desk" : "browser";
  const [kept, setKept] = useState<Kept>();
  useEffect(() => { void recallOffice(shelf).then(setKept); }, [shelf]);
  if (kept === undefined) return undefined;
  const told = (isDone: boolean): void => { if (!isDone) toast("The office's details could not be kept: they are asked again next time."); };
  return {
    shelf, kept,
    keep: (next) => {
      setKept(next);
      void keepOffice(shelf, next).then(told);
    },
    forget: () => {
      setKept(NOTHING_KEPT);
      void forgetOffice(shelf).then(told);
    },
  };
}
