import { counted } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";

interface AskProps { readonly before: number; readonly total: number; readonly onYes: () => void; readonly onClose: () => void }

/** Asks before claims are written that stand in a saved file as they are. */
export function AskAgain({ before, total, onYes, onClose }: AskProps) {
  const isOne = total === 1;
  const which = isOne ? "This claim went into a file before." : `${counted(before, "claim")} of these ${total.toLocaleString("en-US")} went into a file before; each row says when.`;
  const them = isOne ? "it" : "them";
  return (
    <Dialog title={isOne ? "Write a claim that was saved before?" : "Write claims that were saved before?"} onClose={onClose}>
      <div className="stack tight">
        <p>{which}</p>
        <p>
          {`If that file was sent, do not send ${isOne ? "it again as it is" : "these again as they are"}: the payer denies the second as a duplicate. `}
          {`Write ${them} again if the file was lost, or was refused whole.`}
        </p>
        <div className="actions">
          <Button look="main" onPress={onYes}>{isOne ? "Write it again" : `Write all ${total.toLocaleString("en-US")} again`}</Button>
          <Button onPress={onClose}>Write nothing</Button>
        </div>
      </div>
    </Dialog>
  );
}
