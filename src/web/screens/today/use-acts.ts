import { useEffect, useRef } from "react";
import { hush, toast } from "../../parts/toast.tsx";
import { useKey } from "../../parts/use-key.ts";
import type { ClaimRow } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { act, backOf, doneWords, foreseen } from "./act.ts";
import type { Act } from "./act.ts";
import type { ClaimList } from "./use-claims.ts";

/** What was done last, as long as it can be taken back: the claim as it became, and what makes it again what it was. */
interface Done { readonly row: ClaimRow; readonly back: Act }

/**
 * What the keys of the list do to a claim. Each act can be taken back, by the message's button or by `u`, until another is done or the
 * list is left. A row on which one was done takes no other before it is shown as it became.
 */
export function useActs(list: ClaimList, onChanged: () => void): (row: ClaimRow, what: Act) => void {
  const done = useRef<Done>(undefined);
  const acted = useRef(new Map<string, number>());
  useEffect(() => hush, []);
  const run = (row: ClaimRow, what: Act, then: (became: ClaimRow) => void): void => {
    acted.current.set(row.key, row.version);
    list.replace(foreseen(row, what));
    act(row, what).then((answer) => { then(answer.row); }, (error: unknown) => {
      acted.current.delete(row.key);
      list.replace(row);
      toast(`${row.claim} is as it was. ${wordsOf(error)}`);
    }).finally(onChanged);
  };
  const takeBack = (): void => {
    const last = done.current;
    done.current = undefined;
    if (last === undefined) return;
    hush();
    run(last.row, last.back, () => { toast(doneWords(last.row.claim, last.back)); });
  };
  useKey("u", takeBack);
  return (row, what) => {
    if (acted.current.get(row.key) === row.version) return;
    if (what === "release" && row.errors > 0) return void toast(`${row.claim} still has an error. Enter opens it: fix it, or keep it with a reason.`);
    run(row, what, (became) => {
      done.current = { row: became, back: backOf(row) };
      toast(doneWords(row.claim, what), { words: "Take it back", key: "u", does: takeBack });
    });
  };
}
