import type { Claim, Problem } from "../claim/index.ts";
import { readClaims } from "../read/index.ts";
import type { Store } from "../store/index.ts";

/** What a claim says in its own small file; `undefined` where that cannot be read as one claim. */
export function readOne(bytes: Uint8Array, file: string): { readonly claim: Claim; readonly problems: readonly Problem[] } | undefined {
  const problems: Problem[] = [];
  const [claim, ...others] = [...readClaims(bytes, { file, onProblem: (problem) => problems.push(problem) })];
  return claim === undefined || others.length > 0 ? undefined : { claim, problems };
}

/** The claim of a key, as it is; `undefined` where it is gone, or cannot be read as one claim. */
export async function readIn({ claims }: Pick<Store, "claims">, key: string): Promise<Claim | undefined> {
  const content = await claims.content(key);
  return content && readOne(content.content, content.batch)?.claim;
}
