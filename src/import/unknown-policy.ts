import { didYouMean } from "./nearest.ts";

/** What to say of a policy that there is not. */
export function unknownPolicy(policy: string, policies: readonly string[]): string {
  return `there is no policy "${policy}"; known are ${policies.join(", ")}.${didYouMean(policy, policies)}`;
}
