import { useEffect, useState } from "react";

/** As wide as `visit.css` sets what is beside the answer under it. */
const NARROW = "(max-width: 60rem)";

/** True while there is no room beside the answer. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const width = matchMedia(NARROW);
    const look = (): void => { setNarrow(width.matches); };
    look();
    width.addEventListener("change", look);
    return () => { width.removeEventListener("change", look); };
  }, []);
  return isNarrow;
}
