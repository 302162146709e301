import { useState } from "react";
import { counted } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import { send } from "../../server/client.ts";
import { useMay } from "../../server/session.ts";
import type { Back } from "../../server/types.ts";
import { useGet, wordsOf } from "../../server/use-get.ts";

interface TakeBackProps {
  readonly id: string;
  /** Which file it is, for the dialog and for who does not see the button's place. */
  readonly which: string;
  readonly onTaken: (id: string) => void;
}

/** Takes a file back that was brought in: asked first, with what goes. */
export function TakeBack({ id, which, onTaken }: TakeBackProps) {
  const [isAsking, setAsking] = useState(false);
  const isAllowed = useMay()("upload");
  if (!isAllowed) return null;
  return (
    <>
      <Button look="plain" label={`Take this file back: ${which}`} onPress={() => { setAsking(true); }}>Take this file back</Button>
      {isAsking ? <Ask id={id} which={which} onTaken={onTaken} onClose={() => { setAsking(false); }} /> : null}
    </>
  );
}

function Ask({ id, which, onTaken, onClose }: TakeBackProps & { readonly onClose: () => void }) {
  const { value, failed, reload } = useGet<Back>(`batches/${encodeURIComponent(id)}/back`);
  const [{ isBusy, why }, setState] = useState<{ readonly isBusy: boolean; readonly why?: string }>({ isBusy: false });
  const take = ({ claims }: Back): void => {
    setState({ isBusy: true });
    send("DELETE", `batches/${encodeURIComponent(id)}?claims=${String(claims)}`).then(() => {
      toast(`${counted(claims, "claim")} taken back.`);
      onClose();
      onTaken(id);
    }, (error: unknown) => {
      setState({ isBusy: false, why: wordsOf(error) });
      reload();
    });
  };
  return (
    <Dialog title="Take this file back?" onClose={onClose}>
      <div className="stack tight">
        <p className="file-name">{which}</p>
        {value === undefined ? <p className="quiet">{failed ?? "Looking at what goes with it …"}</p> : <p>{backWords(value)}</p>}
        {why === undefined ? null : <Failed what="It was not taken back." next={why} />}
        <div className="actions">
          {value === undefined || !canGo(value) ? null : (
            <Button look="main" disabled={isBusy} onPress={() => { take(value); }}>{`Take ${counted(value.claims, "claim")} back`}</Button>
          )}
          <Button onPress={onClose}>Leave it in</Button>
        </div>
      </div>
    </Dialog>
  );
}

function canGo({ claims, sent }: Pick<Back, "claims" | "sent">): boolean {
  return claims > 0 && sent === 0;
}

/** What goes with a file, or why it cannot go. */
export function backWords({ claims, sent, worked, remarks, instead, leftOut }: Back): string {
  if (claims === 0) return "No claim of this file is in the desk.";
  if (sent > 0) {
    return `${sent.toLocaleString("en-US")} of its ${counted(claims, "claim")} ${sent === 1 ? "was" : "were"} released or saved in a file, so the file stays whole. `
      + "A claim that was only released can be put back to open; hold what is not to leave.";
  }
  const them = claims === 1 ? "it" : "them";
  const done = worked === 0 ? [] : [`what was fixed, answered or kept on ${claims === 1 ? them : `${worked.toLocaleString("en-US")} of them`}`];
  const said = remarks === 0 ? [] : [counted(remarks, "remark")];
  const more = [...done, ...said].map((part, index) => (index === 0 ? `, and with ${them} ${part}` : `, and ${part}`)).join("");
  const later = leftOut === 0 ? "" : ` ${leftOut.toLocaleString("en-US")} of them came once more with a later file, which was in by that: bring it in again, and ${leftOut === 1 ? "it is" : "they are"} here.`;
  return `Its ${counted(claims, "claim")} ${claims === 1 ? "goes" : "go"} out of the desk${more}. This cannot be undone, but the same file can be brought in again. `
    + `Visit records and notes stay, and wait for it.${insteadWords(instead, claims)}${later}`;
}

/** Neither version of these is in the desk then: it is said how to have the earlier one. */
function insteadWords(instead: number, claims: number): string {
  if (instead === 0) return "";
  const [it, which] = instead === 1 ? ["its", claims === 1 ? "It" : "1 of them"] : ["their", `${instead.toLocaleString("en-US")} of them`];
  return ` ${which} took the place of ${instead === 1 ? "an earlier version" : "earlier versions"}, which ${instead === 1 ? "does" : "do"} not come back by this: bring ${it} file in again to have ${instead === 1 ? "it" : "them"}.`;
}
