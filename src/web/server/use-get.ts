import { useCallback, useEffect, useState } from "react";
import { get } from "./client.ts";
import { useReached } from "./session.ts";

export interface Got<T> { readonly value: T | undefined; readonly failed: string | undefined; readonly reload: () => void }

/** What the server has at a path, kept while the next answer is on its way. A late answer to an old question is dropped, and
    a server that comes back is asked again. */
export function useGet<T>(path: string | undefined): Got<T> {
  const [state, setState] = useState<{ readonly path?: string; readonly value?: T; readonly failed?: string }>({});
  const [turn, setTurn] = useState(0);
  const isReached = useReached();
  useEffect(() => {
    if (path === undefined) return undefined;
    const stop = new AbortController();
    get<T>(path, stop.signal).then(
      (value) => { setState({ path, value }); },
      (error: unknown) => {
        if (!stop.signal.aborted) setState((was) => ({ ...was, failed: error instanceof Error ? error.message : String(error) }));
      },
    );
    return () => { stop.abort(); };
  }, [path, turn, isReached]);
  const reload = useCallback(() => { setTurn((now) => now + 1); }, []);
  return { value: state.value, failed: state.failed, reload };
}

/** The words of whatever was thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
