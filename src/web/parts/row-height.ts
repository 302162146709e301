import { useEffect, useState } from "react";

const NARROW = "(max-width: 45rem)";

/** True on a phone. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const change = (): void => { setNarrow(query.matches); };
    query.addEventListener("change", change);
    return () => { query.removeEventListener("change", change); };
  }, []);
  return isNarrow;
}

/** A row is one line, or three on a phone. Pixels. */
export function useRowHeight(): number {
  return useNarrow() ? 96 : 44;
}
