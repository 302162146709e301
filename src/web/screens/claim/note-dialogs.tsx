import { useState } from "react";
import type { SyntheticEvent } from "react";
import { Dialog } from "../../parts/dialog.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import type { OpenClaim } from "./use-claim.ts";

interface WordsProps {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly rows: number;
  readonly onWords: (words: string) => Promise<boolean>;
  readonly onClose: () => void;
}

function WordsDialog({ title, label, hint, button, rows, onWords, onClose }: WordsProps) {
  const [words, setWords] = useState("");
  const [isSending, setSending] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setSending(true);
    void onWords(words).then((isDone) => {
      setSending(false);
      if (isDone) onClose();
    });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack tight" onSubmit={submit}>
        <TextArea label={label} value={words} onChange={setWords} rows={rows} hint={hint} />
        <div><button type="submit" className="button main" disabled={isSending || words.trim() === ""}>{button}</button></div>
      </form>
    </Dialog>
  );
}

interface NotedProps { readonly claim: OpenClaim; readonly onClose: () => void }

/** The clinician's note, to be read beside the claim. */
export function ClinicalNoteDialog({ claim, onClose }: NotedProps) {
  return (
    <WordsDialog
      title="The visit's note" label="Paste the note of this visit" rows={12} button="Keep it and check again" onClose={onClose}
      hint="It is read here and stays here. Nothing is ever written into it." onWords={(text) => claim.puts("text", { text }, "The note is with the claim, which was checked again.")}
    />
  );
}

/** A word to a colleague; it is no part of the claim. */
export function DeskNoteDialog({ claim, onClose }: NotedProps) {
  return (
    <WordsDialog
      title="A note for the office" label="For whoever opens this claim next" rows={4} button="Write it" onClose={onClose}
      hint="It stays with the claim here, and goes to nobody else." onWords={(text) => claim.does("note", { text }, "Noted.")}
    />
  );
}
