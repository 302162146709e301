import { pass, unchecked } from "../outcome.ts";
import type { LineCheck } from "./modifiers.ts";

/**
 * Lets a line check speak only where the line's provider is one of `providers`; unchecked where the type is not known
 * and the answer would have depended on it. Of another provider's line nothing else is asked.
 */
export function onlyFor<P>(check: LineCheck<P>): LineCheck<P & { readonly providers: readonly string[] }> {
  return (line, context) => {
    const { provider } = line;
    if (provider.known && !context.params.providers.includes(provider.value)) return pass;
    const answer = check(line, context);
    return answer.is === "finding" && !provider.known ? unchecked(provider.reason) : answer;
  };
}
