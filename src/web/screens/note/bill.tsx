import type { NoteView } from "../../engine/note-view.ts";
import { Button } from "../../parts/button.tsx";
import { joined } from "../../../advise/headline.ts";
import { hashOf } from "../../router.ts";
import { notedFrom, suggestionsFrom } from "../visit/from-note.ts";
import type { ReadFor } from "../visit/from-note.ts";
import { keep, recall } from "../visit/kept.ts";
import { suggest } from "../visit/suggested.ts";

/** How one goes on from a note: what is said first, and what the button says. */
interface On { readonly said?: string; readonly button: string; readonly isMain: boolean }

const ON: On = { button: "Bill this visit", isMain: true };

/** Of what the note says was not done nothing is billed; of the rest it is. */
function onFrom({ undone }: NoteView, codes: readonly string[]): On {
  if (undone.length === 0) return ON;
  const [off, given] = [undone.map(({ code }) => code), codes.filter((code) => !undone.some((one) => one.code === code))];
  const said = `The note says that ${off.includes(TRACTION) ? "no traction was done" : `${joined(off)} was not done`}, so there is no ${joined(off)} to bill.`;
  if (given.length > 0) return { said: `${said} What was given is billed without it: ${joined(given)}.`, button: "Bill what was given", isMain: true };
  return { said: `${said} Begin the visit only where the note is wrong, and its author has put it right.`, button: "Begin the visit all the same", isMain: false };
}

const TRACTION = "97012";

interface BillProps { readonly view: NoteView; readonly readFor: ReadFor }

/** On to the interview of this visit: what the note says is filled in there, question by question, for a person to confirm. */
export function BillThisVisit({ view, readFor }: BillProps) {
  const { said, button, isMain } = onFrom(view, readFor.codes);
  const isBegun = Object.keys(recall()).length > 0;
  const go = (): void => {
    keep({});
    suggest(suggestionsFrom(isMain ? view : { ...view, undone: [] }, readFor), notedFrom(view.taken));
    location.hash = hashOf("visit");
  };
  return (
    <div className="stack tight no-print">
      {said === undefined ? null : <p>{said}</p>}
      <div><Button {...isMain ? { look: "main" as const } : {}} onPress={go}>{button}</Button></div>
      <p className="small quiet">
        {`What the note says once and clearly is filled in there for you to confirm, with its words.${isBegun ? " It takes the place of the visit that you have begun." : ""}`}
      </p>
    </div>
  );
}
