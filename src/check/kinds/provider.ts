import { pass, unchecked } from "../outcome.ts";
import type { LineCheck } from "./modifiers.ts";

/**
 * Lets a line check speak only where the line's provider is one of `providers`; unchecked where the type is not known
 * and the answer would have depended on it.
 */
export function onlyFor<P>(check: LineCheck<P>): LineCheck<P & { readonly providers: readonly string[] }> {
  return (line, context) => {
    const answer = check(line, context);
    if (answer.is !== "finding") return answer;
    if (!line.provider.known) return unchecked(line.provider.reason);
    return context.params.providers.includes(line.provider.value) ? answer : pass;
  };
}
