import { useSyncExternalStore } from "react";

/** Where the app stands: `#/rules/traction%2Fdefinition` is screen `rules` of `traction/definition`. Never a patient's name. */
export interface Place { readonly screen: string; readonly of: string | undefined }

/** Reads a hash. An id may hold slashes, encoded or not; what follows a question mark is how the screen is set. */
export function placeOf(hash: string): Place {
  const [path = ""] = hash.split("?");
  const [screen = "", ...rest] = path.replace(/^#?\/?/, "").split("/");
  const of = rest.map(decoded).join("/");
  return { screen, of: of === "" ? undefined : of };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The hash of a place. */
export function hashOf(screen: string, of?: string): string {
  return of === undefined ? `#/${screen}` : `#/${screen}/${encodeURIComponent(of)}`;
}

/** How the screen is set: `#/today?state=held` gives `state=held`. */
export function settingOf(hash: string): string {
  const at = hash.indexOf("?");
  return at < 0 ? "" : hash.slice(at + 1);
}

/** Writes how the screen is set into the address, without a step of its own in the history. Never what somebody searches for. */
export function keepSetting(setting: string): void {
  const [path = ""] = location.hash.split("?");
  const hash = setting === "" ? path : `${path === "" ? "#/" : path}?${setting}`;
  if (hash !== location.hash) history.replaceState(history.state, "", hash === "" ? location.pathname : hash);
}

export function go(screen: string, of?: string): void {
  location.hash = hashOf(screen, of);
}

function subscribe(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => { removeEventListener("hashchange", onChange); };
}

export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, () => location.hash));
}
