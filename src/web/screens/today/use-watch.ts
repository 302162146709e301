import { useEffect } from "react";
import type { Watch } from "../../server/types.ts";
import { useGet } from "../../server/use-get.ts";
import type { Got } from "../../server/use-get.ts";

/** Between two questions what came from the folders. */
const ASK_MS = 4000;
/** Files that the screen lists. */
const SHOWN = 50;

/** What the watched folders brought, asked again while the page is open. */
export function useWatch(): Got<Watch> {
  const got = useGet<Watch>(`watch?limit=${SHOWN}`);
  const isWatching = got.value !== undefined && got.value.folders.length > 0;
  useEffect(() => {
    if (!isWatching) return undefined;
    const timer = setInterval(() => { if (!document.hidden) got.reload(); }, ASK_MS);
    return () => { clearInterval(timer); };
  }, [isWatching, got.reload]);
  return got;
}
