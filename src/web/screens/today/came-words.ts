import { counted } from "../../format.ts";
import type { Batch } from "../../server/types.ts";

type Counts = Pick<Batch, "claims" | "same" | "erased">;

/** What came of a file's claims: of those that are in already, and of those that were erased here, none is added. */
export function checkedWords({ claims, same, erased }: Counts): string {
  if (erased > 0) return erasedWords({ claims, same, erased });
  if (same === 0) return `${counted(claims, "claim")} checked.`;
  if (same === claims) return claims === 1 ? "Its claim is in already, unchanged: nothing was added." : `All its ${counted(claims, "claim")} are in already, unchanged: nothing was added.`;
  return `${counted(claims - same, "claim")} checked. The other ${same === 1 ? "1 is" : `${same.toLocaleString("en-US")} are`} in already, unchanged, and ${same === 1 ? "was" : "were"} left as ${same === 1 ? "it is" : "they are"}.`;
}

function erasedWords({ claims, same, erased }: Counts): string {
  const came = claims - same - erased;
  const checked = came === 0 ? "Nothing was added." : `${counted(came, "claim")} checked.`;
  const already = same === 0 ? "" : ` ${counted(same, "claim")} ${same === 1 ? "is" : "are"} in already, unchanged.`;
  return `${checked}${already} ${counted(erased, "claim")} ${erased === 1 ? "was" : "were"} erased here before, and ${erased === 1 ? "stays" : "stay"} out.`;
}

/** The same of a file that came by itself, in few words. */
export function cameWords({ claims, same, erased }: Counts): string {
  const out = [...(same === 0 ? [] : [`${same.toLocaleString("en-US")} in already, unchanged`]), ...(erased === 0 ? [] : [`${erased.toLocaleString("en-US")} erased here before, left out`])];
  return [`${counted(claims - same - erased, "claim")} checked`, ...out].join(", ");
}
