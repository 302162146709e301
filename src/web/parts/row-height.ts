import { useEffect, useState } from "react";

const PHONE = "(max-width: 45rem)";

/** True on a phone, or while another media query holds. */
export function useNarrow(width = PHONE): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(width).matches);
  useEffect(() => {
    const query = matchMedia(width);
    const change = (): void => { setNarrow(query.matches); };
    query.addEventListener("change", change);
    return () => { query.removeEventListener("change", change); };
  }, [width]);
  return isNarrow;
}

/** A row is one line, or three on a phone. Pixels. */
export function useRowHeight(): number {
  return useNarrow() ? 96 : 44;
}
