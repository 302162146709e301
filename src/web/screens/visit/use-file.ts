import { useState } from "react";
import { parseIsoDay } from "../../../claim/day.ts";
import { engine } from "../../engine/client.ts";
import type { AdviceView, ClaimFileView } from "../../engine/advice-view.ts";
import type { VisitAsked } from "../../engine/visit.ts";
import { today } from "../../format.ts";
import type { ClaimField } from "./claim-facts.ts";
import { detailsOf } from "./details.ts";
import type { DetailTexts } from "./details.ts";
import { knownFrom, wantedBy, withMore } from "./dialog-parts.ts";
import { withNote } from "./note-facts.ts";

interface Made {
  readonly file: ClaimFileView | undefined;
  /** Everything that was ever asked for: a field that is filled in stays. */
  readonly fields: readonly ClaimField[];
  readonly failed: string | undefined;
  readonly make: (texts: DetailTexts, onMade: (file: ClaimFileView) => void) => void;
}

/** The file as far as it can be written, and what it asks for. */
export function useFile(asked: VisitAsked, advice: AdviceView): Made {
  const [file, setFile] = useState<ClaimFileView>();
  const [fields, setFields] = useState<readonly ClaimField[]>(() => knownFrom(asked, advice));
  const [failed, setFailed] = useState<string>();
  const make: Made["make"] = (texts, onMade) => {
    engine.ask("claimFile", { ...withNote(asked, texts), details: detailsOf(texts), made: thisMinute() }).then((next) => {
      setFile(next);
      setFields((before) => withMore(before, wantedBy(next)));
      onMade(next);
    }, (error: Error) => { setFailed(error.message); });
  };
  return { file, fields, failed, make };
}

function thisMinute(): { readonly day: number; readonly minute: number } {
  const now = new Date();
  return { day: parseIsoDay(today()) ?? 0, minute: now.getHours() * 60 + now.getMinutes() };
}
