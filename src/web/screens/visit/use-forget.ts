import { useEffect } from "react";
import { useIdle } from "../../server/idle.ts";
import { useStanding } from "../../server/session.ts";
import { noteDraft } from "../note/kept.ts";
import { forget as forgetVisit } from "./kept.ts";

function forget(): void {
  forgetVisit();
  noteDraft.forget();
}

/** A visit and a note in progress go when the lock would fall: nobody here for a while, or signed out. Whatever screen is open. */
export function useForget(): void {
  const { isIdle, wake } = useIdle(true);
  const { is } = useStanding();
  useEffect(() => {
    if (!isIdle) return;
    forget();
    wake();
  }, [isIdle]);
  useEffect(() => { if (is === "sign-in") forget(); }, [is]);
}
