import type { NoteView } from "../../engine/note-view.ts";
import { Button } from "../../parts/button.tsx";
import { hashOf } from "../../router.ts";
import { suggestionsFrom } from "../visit/from-note.ts";
import type { ReadFor } from "../visit/from-note.ts";
import { keep, recall } from "../visit/kept.ts";
import { suggest } from "../visit/suggested.ts";

interface BillProps { readonly view: NoteView; readonly readFor: ReadFor }

/** On to the interview of this visit: what the note says is filled in there, question by question, for a person to confirm. */
export function BillThisVisit({ view, readFor }: BillProps) {
  if (!readFor.codes.includes("97012")) return null;
  const isBegun = Object.keys(recall()).length > 0;
  const go = (): void => {
    keep({});
    suggest(suggestionsFrom(view.taken, readFor));
    location.hash = hashOf("visit");
  };
  return (
    <div className="stack tight no-print">
      <div><Button look="main" onPress={go}>Bill this visit</Button></div>
      <p className="small quiet">
        {`What the note says once and clearly is filled in there for you to confirm, with its words.${isBegun ? " It takes the place of the visit that you have begun." : ""}`}
      </p>
    </div>
  );
}
