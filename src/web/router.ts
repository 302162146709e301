import { useSyncExternalStore } from "react";

/** Where the app stands: `#/rules/traction%2Fdefinition` is screen `rules` of `traction/definition`. Never a patient's name. */
export interface Place { readonly screen: string; readonly of: string | undefined }

/** Reads a hash. An id may hold slashes, encoded or not. */
export function placeOf(hash: string): Place {
  const [screen = "", ...rest] = hash.replace(/^#?\/?/, "").split("/");
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
