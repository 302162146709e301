/** How the pictures were left: `seen`, nobody folded or unfolded them; on which ISO day. */
type Way = "seen" | "open" | "closed";

function partsOf(kept: string | null): { readonly way?: string; readonly day?: string } {
  const [way, day] = (kept ?? "").split(" ");
  return { ...(way === undefined ? {} : { way }), ...(day === undefined ? {} : { day }) };
}

/**
 * Whether the pictures start unfolded: at the first visit of a day, for the list is what is worked with afterwards. Who folds them keeps
 * them so; who unfolds them has them for the day. On a phone they start folded.
 */
export function startsOpen(kept: string | null, today: string, isNarrow: boolean): boolean {
  const { way, day } = partsOf(kept);
  if (day === today) return way === "open";
  return !isNarrow && way !== "closed";
}

/** What is remembered: of a visit, or of what somebody chose. */
export function keptFold(kept: string | null, today: string, chosen?: "open" | "closed"): string {
  const { way, day } = partsOf(kept);
  const now: Way = chosen ?? (way === "closed" ? "closed" : day === today && way === "open" ? "open" : "seen");
  return `${now} ${today}`;
}
