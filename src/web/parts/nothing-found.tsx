import { counted } from "../format.ts";
import { Mark } from "./mark.tsx";

interface Reach {
  /** Checks that were made, and that could not be made. */
  readonly made: number;
  readonly left: number;
  /** The verdict: none of what was left out could have been an error. */
  readonly isClean: boolean;
}

/** Nothing was found: how far that goes. */
export function nothingWords({ made, left, isClean }: Reach): string {
  if (left === 0) return `${counted(made, "check")} made, nothing found.`;
  const open = left.toLocaleString("en-US");
  if (isClean) return `${counted(made, "check")} made, nothing found; ${open} could not be made, and none of them could have been an error.`;
  return `Nothing found in what could be checked (${counted(made, "check")}); ${open} could not be made.`;
}

/** A claim without a finding. It is marked clean where its verdict is, here as in every list. */
export function NothingFound(reach: Reach) {
  return <p className="nothing-found"><Mark of={reach.isClean ? "none" : "unchecked"} isShort={!reach.isClean} />{` ${nothingWords(reach)}`}</p>;
}
