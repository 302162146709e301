import { useState } from "react";
import { counted, today } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { hand } from "../../parts/hand.ts";
import { toast } from "../../parts/toast.tsx";
import { download } from "../../server/client.ts";
import { wordsOf } from "../../server/use-get.ts";
import { fetchClaims } from "./use-claims.ts";
import type { Wanted } from "./wanted.ts";

/** Claims asked for at a time, and in one file at most. */
const AT_ONCE = 500;
const MOST = 10_000;

/** Released claims leave as one 837P, for the clearing house: the person saves it and sends it as ever. */
export function SendBar({ wanted, total }: { readonly wanted: Wanted; readonly total: number }) {
  const [isBusy, setBusy] = useState(false);
  const save = (): void => {
    setBusy(true);
    fileOf(wanted).then(
      ({ blob, claims }) => {
        hand(blob, `claims-${today()}.837`);
        toast(`${counted(claims, "claim")} saved as one file.`);
      },
      (error: unknown) => { toast(wordsOf(error)); },
    ).finally(() => { setBusy(false); });
  };
  return (
    <div className="group-bar no-print">
      <p>{`${counted(total, "released claim")}, ready to be sent.${total > MOST ? ` One file takes ${MOST.toLocaleString("en-US")}: narrow the list to save the others.` : ""}`}</p>
      <Button look="main" disabled={isBusy} onPress={save}>{isBusy ? "Writing the file …" : "Save as one 837P"}</Button>
    </div>
  );
}

async function fileOf(wanted: Wanted): Promise<{ readonly blob: Blob; readonly claims: number }> {
  const keys: string[] = [];
  for (let offset = 0; offset < MOST; offset += AT_ONCE) {
    const { rows } = await fetchClaims(wanted, offset, AT_ONCE);
    keys.push(...rows.map(({ key }) => key));
    if (rows.length < AT_ONCE) break;
  }
  return { blob: await download("POST", "export", { keys }), claims: keys.length };
}
