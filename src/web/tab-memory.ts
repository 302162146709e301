/** What outlives a reload, in this tab alone. Never a patient's name, nor what somebody searches for. */
export function recall(name: "place" | "wanted" | "who"): string | undefined {
  return typeof sessionStorage === "undefined" ? undefined : sessionStorage.getItem(`${OURS}${name}`) ?? undefined;
}

export function remember(name: "place" | "wanted" | "who", value: string | undefined): void {
  if (typeof sessionStorage !== "undefined") put(`${OURS}${name}`, value);
}

const OURS = "claimwright.";

/** It was emptied, and the page is about to be loaded anew: what a screen keeps on its way out is kept no more. */
let isEmptied = false;

/** Everything of this tab is kept by this. */
export function put(place: string, text: string | undefined): void {
  if (text === undefined) sessionStorage.removeItem(place);
  else if (!isEmptied) sessionStorage.setItem(place, text);
}

/** Takes all out that somebody typed or chose here. `who` is whose the tab is from now on, where somebody is here. */
export function emptyTab(who: string | undefined): void {
  for (const place of Object.keys(sessionStorage).filter((name) => name.startsWith(OURS))) sessionStorage.removeItem(place);
  remember("who", who);
  isEmptied = true;
}
