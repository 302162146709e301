import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { toast } from "../../parts/toast.tsx";
import { hashOf } from "../../router.ts";
import { send } from "../../server/client.ts";
import { useMay } from "../../server/session.ts";
import type { Differing, Twin } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { goesWords, staysWords, twinWords } from "./version-words.ts";

interface ChoiceProps {
  /** How the claim is called here. */
  readonly named: ReactNode;
  readonly of: Differing;
  /** A version went: `stays` is the key of the one that is left. */
  readonly onDone: (stays: string) => void;
  /** What is shown is not so any more. */
  readonly onStale: () => void;
}

/** One claim in several versions: in what they differ, and which is to stay. */
export function VersionChoice({ named, of, onDone, onStale }: ChoiceProps) {
  const { claim, twins, ...own } = of;
  return (
    <>
      {twins.map((twin) => (
        <div key={twin.key} className="version">
          <p>{named}{" "}{twinWords(twin)}</p>
          <Stays own={own} twin={twin} />
          <Choose claim={claim} own={own} twin={twin} onDone={onDone} onStale={onStale} />
        </div>
      ))}
    </>
  );
}

function Stays({ own, twin }: Pick<ChooseProps, "own" | "twin">) {
  const words = twin.isEarlier ? staysWords(twin, own) : staysWords(own, twin);
  if (words === "") return null;
  return <p className="small quiet">{words}{" "}<a href={hashOf("claim", twin.key)}>{twin.isEarlier ? "Open the earlier one" : "Open the new one"}</a></p>;
}

interface ChooseProps extends Pick<ChoiceProps, "onDone" | "onStale"> {
  readonly claim: string;
  readonly own: Pick<Differing, "key" | "isSent" | "savedAt" | "isWorked">;
  readonly twin: Twin;
}

interface Choice { readonly stays: string; readonly goes: string; readonly isWorked: boolean; readonly words: string }

function Choose({ claim, own, twin, onDone, onStale }: ChooseProps) {
  const [asking, setAsking] = useState<Choice>();
  const isAllowed = useMay()("upload");
  if (!isAllowed) return null;
  const take = ({ stays, goes, words }: Choice): void => {
    send("POST", `claims/${encodeURIComponent(stays)}/instead`, { of: [goes] }).then(() => {
      toast(`${claim}: ${words === TAKE_LATER ? "the new one stands" : "the earlier one stands"}.`);
      onDone(stays);
    }, (error: unknown) => {
      toast(wordsOf(error));
      onStale();
    });
  };
  const press = (choice: Choice): void => {
    if (choice.isWorked) setAsking(choice);
    else take(choice);
  };
  return (
    <div className="actions">
      {choicesOf(own, twin).map((choice) => <Button key={choice.words} look="plain" label={`${choice.words}: ${claim}`} onPress={() => { press(choice); }}>{choice.words}</Button>)}
      {asking === undefined ? null : (
        <Confirm title={`${asking.words}?`} yes={asking.words} no="Leave both in" onYes={() => { take(asking); }} onClose={() => { setAsking(undefined); }}>
          <p>{`The other version of ${claim} goes out of the desk.${goesWords(1)}`}</p>
        </Confirm>
      )}
    </div>
  );
}

const TAKE_LATER = "Take the new one instead";
const KEEP_EARLIER = "Keep the earlier one";

/** Either may stay while the other was not sent. */
export function choicesOf(own: ChooseProps["own"], twin: Pick<Twin, "key" | "isEarlier" | "isSent" | "isWorked">): readonly Choice[] {
  const [earlier, later] = twin.isEarlier ? [twin, own] : [own, twin];
  return [
    ...(earlier.isSent ? [] : [{ stays: later.key, goes: earlier.key, isWorked: earlier.isWorked, words: TAKE_LATER }]),
    ...(later.isSent ? [] : [{ stays: earlier.key, goes: later.key, isWorked: later.isWorked, words: KEEP_EARLIER }]),
  ];
}
