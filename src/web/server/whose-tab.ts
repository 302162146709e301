import { emptyTab, recall, remember } from "../tab-memory.ts";

const CHANNEL = "claimwright.session";
const LEFT = "left";

/** True where somebody else was here before in this tab. Whoever is the first, or is here again, finds it as it is. */
export function isAnothers(who: string): boolean {
  const before = recall("who");
  if (before === undefined) remember("who", who);
  return before !== undefined && before !== who;
}

/** Empties the tab for `who`, and loads the screen anew at its beginning: nothing that stood in its memory or its address is left. */
export function startOver(who?: string): void {
  emptyTab(who);
  history.replaceState(null, "", `${location.pathname}${screenOf(location.hash)}`);
  location.reload();
}

/** `#/people` of `#/people`, `#/rules` of `#/rules/cmt`: the screen alone, which says nothing of whoever was here. */
function screenOf(hash: string): string {
  return /^#\/[a-z]+/.exec(hash)?.[0] ?? "";
}

/** Somebody signed out: this tab is emptied, and so are the others that were theirs. */
export function leave(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(LEFT);
  channel.close();
  startOver();
}

/** Empties this tab too when somebody signs out in another one. */
export function leftElsewhere(): void {
  if (typeof window === "undefined" || typeof BroadcastChannel === "undefined") return;
  new BroadcastChannel(CHANNEL).addEventListener("message", ({ data }) => { if (data === LEFT) startOver(); });
}
