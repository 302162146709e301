import { useEffect } from "react";
import { useIdle } from "../../server/idle.ts";
import { useStanding } from "../../server/session.ts";
import { forget } from "./kept.ts";

/** A visit in progress goes when the lock would fall: nobody here for a while, or signed out. Whatever screen is open. */
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
