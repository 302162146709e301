import type { Store } from "../../store/index.ts";
import { recoveryHash } from "./recovery.ts";
import { stepOf } from "./totp.ts";

/** What the trail says of a code that was right; `undefined` of one that was not, or that was taken before. `at` in milliseconds. */
export async function takeCode({ factors }: Store, person: string, code: string, at: number): Promise<string | undefined> {
  const factor = await factors.of(person);
  if (factor === undefined) return undefined;
  const step = stepOf(factor.secret, code, at);
  if (step !== undefined) return await factors.take(person, step) ? "with a code" : undefined;
  if (!await factors.takeRecovery(person, recoveryHash(person, code))) return undefined;
  return `with a recovery code, ${factor.recoveryLeft - 1} left`;
}
