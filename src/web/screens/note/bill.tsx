import type { NoteView } from "../../engine/note-view.ts";
import { Button } from "../../parts/button.tsx";
import { hashOf } from "../../router.ts";
import { notedFrom, suggestionsFrom } from "../visit/from-note.ts";
import type { ReadFor } from "../visit/from-note.ts";
import { keep, recall } from "../visit/kept.ts";
import { suggest } from "../visit/suggested.ts";

const UNDONE = "The note says that no traction was done, so there is no 97012 to bill. "
  + "Begin the visit only where the note is wrong, and its author has put it right.";

interface BillProps { readonly view: NoteView; readonly readFor: ReadFor }

/** On to the interview of this visit: what the note says is filled in there, question by question, for a person to confirm. */
export function BillThisVisit({ view, readFor }: BillProps) {
  const isUndone = view.services.some(({ code, undone }) => code === "97012" && undone !== null);
  const isBegun = Object.keys(recall()).length > 0;
  const go = (): void => {
    keep({});
    suggest(suggestionsFrom(view, readFor), notedFrom(view.taken));
    location.hash = hashOf("visit");
  };
  return (
    <div className="stack tight no-print">
      {isUndone ? <p>{UNDONE}</p> : null}
      <div><Button {...isUndone ? {} : { look: "main" as const }} onPress={go}>{isUndone ? "Begin the visit all the same" : "Bill this visit"}</Button></div>
      <p className="small quiet">
        {`What the note says once and clearly is filled in there for you to confirm, with its words.${isBegun ? " It takes the place of the visit that you have begun." : ""}`}
      </p>
    </div>
  );
}
