import { useState } from "react";
import type { SyntheticEvent } from "react";
import { Dialog } from "../../parts/dialog.tsx";
import { Select } from "../../parts/field.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import { Failed } from "../../parts/states.tsx";
import { toast } from "../../parts/toast.tsx";
import type { ClaimRow, User } from "../../server/types.ts";
import { wordsOf } from "../../server/use-get.ts";
import { act } from "./act.ts";

export interface Asked { readonly row: ClaimRow; readonly for: "note" | "assign" }

interface AskProps { readonly of: Asked; readonly users: readonly User[]; readonly onClose: () => void; readonly onDone: () => void }

const TITLES: Readonly<Record<Asked["for"], (claim: string) => string>> = {
  note: (claim) => `A note on ${claim}`, assign: (claim) => `Whose is ${claim}?`,
};
const DONE: Readonly<Record<Asked["for"], (claim: string) => string>> = {
  note: (claim) => `Noted on ${claim}.`, assign: (claim) => `${claim} is assigned.`,
};
const BUTTONS: Readonly<Record<Asked["for"], string>> = { note: "Write it", assign: "Assign" };

function bodyOf(what: Asked["for"], text: string): object {
  return what === "note" ? { text } : { to: text === "" ? null : text };
}

/** Asks for the one thing that an act needs: a note's words, or whose the claim is. */
export function Ask({ of: { row, for: what }, users, onClose, onDone }: AskProps) {
  const [text, setText] = useState(what === "assign" ? row.assigned ?? "" : "");
  const [failed, setFailed] = useState<string>();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    act(row, what, bodyOf(what, text)).then(
      () => {
        toast(DONE[what](row.claim));
        onDone();
        onClose();
      },
      (error: unknown) => { setFailed(wordsOf(error)); },
    );
  };
  const people = [{ value: "", label: "Nobody" }, ...users.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Dialog title={TITLES[what](row.claim)} onClose={onClose}>
      <form className="stack tight" onSubmit={submit}>
        {what === "note" ? <TextArea label="For whoever opens this claim next" value={text} onChange={setText} rows={4} /> : null}
        {what === "assign" ? <Select label="Assigned to" value={text} choices={people} onChange={setText} /> : null}
        {failed === undefined ? null : <Failed what={failed} next="Nothing was written." />}
        <div><button type="submit" className="button main" disabled={what === "note" && text.trim() === ""}>{BUTTONS[what]}</button></div>
      </form>
    </Dialog>
  );
}
