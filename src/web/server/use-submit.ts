import { useState } from "react";
import type { SyntheticEvent } from "react";
import { wordsOf } from "./use-get.ts";

export interface Submit {
  /** An answer is on its way: what was said of the last try is gone. */
  readonly isAsking: boolean;
  /** Why the last try was refused. */
  readonly failed: string | undefined;
  readonly onSubmit: (event: SyntheticEvent) => void;
}

/** What a form asks of the server, one try at a time; `done` is called where it was taken. */
export function useSubmit(ask: () => Promise<unknown>, done: () => void): Submit {
  const [{ isAsking, failed }, setState] = useState<{ readonly isAsking: boolean; readonly failed?: string }>({ isAsking: false });
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isAsking) return;
    setState({ isAsking: true });
    ask().then(() => {
      setState({ isAsking: false });
      done();
    }, (error: unknown) => { setState({ isAsking: false, failed: wordsOf(error) }); });
  };
  return { isAsking, failed, onSubmit };
}
