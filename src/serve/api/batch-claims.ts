import type { Batch, ClaimRow, Store } from "../../store/index.ts";

type In = Pick<Store, "claims">;
type Of = Pick<Batch, "id" | "kind" | "claims">;

/** The claims of an upload that are here, in the order of its file; of its first `most` places only. */
export async function* claimsOf({ claims }: In, { id, kind, claims: met }: Of, most: number): AsyncGenerator<ClaimRow> {
  if (kind !== "claims") return;
  for (let place = 1; place <= Math.min(met, most); place++) {
    const row = await claims.row(`${id}-${place}`);
    if (row !== undefined) yield row;
  }
}

/** By what a file is told from others where its name is not kept: its first claim, and some of the payers. */
export interface FileSays { readonly claim: string; readonly payers: readonly string[] }

/** Places of a file that are looked at, and payers that are named. */
const [LOOKED_AT, PAYERS] = [300, 3];

/** `undefined` where none of its first claims is here. */
export async function fileSays(store: In, batch: Of): Promise<FileSays | undefined> {
  const payers = new Set<string>();
  let first: string | undefined;
  for await (const { number, payer } of claimsOf(store, batch, LOOKED_AT)) {
    first ??= number;
    if (payer !== "") payers.add(payer);
    if (payers.size === PAYERS) break;
  }
  return first === undefined ? undefined : { claim: first, payers: [...payers] };
}
