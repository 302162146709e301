import { counted } from "../format.ts";
import { Mark } from "./mark.tsx";

/** Nothing was found: how far that goes. */
export function nothingWords(made: number, left: number): string {
  if (left === 0) return `${counted(made, "check")} made, nothing found.`;
  return `Nothing found in what could be checked (${counted(made, "check")}); ${left.toLocaleString("en-US")} could not be made.`;
}

/** A claim without a finding. It is called clean only where nothing was left out. */
export function NothingFound({ made, left, isClean }: { readonly made: number; readonly left: number; readonly isClean: boolean }) {
  return <p className="nothing-found"><Mark of={isClean && left === 0 ? "none" : "unchecked"} isShort={left > 0} />{` ${nothingWords(made, left)}`}</p>;
}
