import { useEffect, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { FileName } from "../../parts/file-name.tsx";
import { send } from "../../server/client.ts";
import { numbersIn } from "./claim-numbers.ts";
import type { Brought } from "./use-deliveries.ts";

/** Of more claims than the server is asked about at once it is not known which are in. */
const MOST = 10_000;

/** The office's own file came back: it is left, unless claims of it are gone here. */
export function OwnFile({ of, onOwn }: { readonly of: Brought; readonly onOwn: (of: Brought) => void }) {
  const missing = useMissing(of.file);
  const words = missing === undefined ? undefined : takeWords(missing);
  return (
    <div className="stack tight">
      <p role="status"><FileName of={of.name} />{` ${of.delivery.why ?? ""}`}</p>
      {words === undefined ? null : <div><Button look="plain" onPress={() => { onOwn(of); }}>{words}</Button></div>}
    </div>
  );
}

/** `Take in the 2 of its claims that are not in`; nothing where all are. */
export function takeWords(missing: number | "unknown"): string | undefined {
  if (missing === 0) return undefined;
  return missing === "unknown" ? "Take in those of its claims that are not in" : `Take in the ${missing.toLocaleString("en-US")} of its claims that ${missing === 1 ? "is" : "are"} not in`;
}

/** How many of the file's claims are not here; `undefined` until that is known. */
function useMissing(file: File | undefined): number | "unknown" | undefined {
  const [missing, setMissing] = useState<number | "unknown">();
  useEffect(() => {
    let isGone = false;
    const set = (found: number | "unknown"): void => { if (!isGone) setMissing(found); };
    if (file === undefined) set(0);
    else missingIn(file).then(set, () => { set("unknown"); });
    return () => { isGone = true; };
  }, [file]);
  return missing;
}

async function missingIn(file: File): Promise<number | "unknown"> {
  const numbers = await numbersIn(file);
  if (numbers.length === 0 || numbers.length > MOST) return "unknown";
  return (await send<{ readonly missing: number }>("POST", "claims/missing", { numbers })).missing;
}
