import { useEffect, useRef } from "react";
import type { Watch } from "../../server/types.ts";
import { useGet } from "../../server/use-get.ts";
import type { Got } from "../../server/use-get.ts";

/** Between two questions what came from the folders. */
const ASK_MS = 4000;
/** Files that the screen lists. */
const SHOWN = 50;

/** What the watched folders brought, asked again while the page is open; `onClaims` is told when more came. */
export function useWatch(onClaims: () => void): Got<Watch> {
  const got = useGet<Watch>(`watch?limit=${SHOWN}`);
  const isWatching = got.value !== undefined && got.value.folders.length > 0;
  useEffect(() => {
    if (!isWatching) return undefined;
    const timer = setInterval(() => { if (!document.hidden) got.reload(); }, ASK_MS);
    return () => { clearInterval(timer); };
  }, [isWatching, got.reload]);
  const came = got.value === undefined ? undefined : cameOf(got.value);
  const last = useRef(came);
  useEffect(() => {
    if (last.current !== undefined && came !== last.current) onClaims();
    last.current = came;
  }, [came]);
  return got;
}

/** Another text where another claim came. */
export function cameOf({ files }: Pick<Watch, "files">): string {
  return files.flatMap(({ batch, claims = 0 }) => (claims === 0 ? [] : [`${batch ?? ""} ${claims}`])).join("\n");
}
