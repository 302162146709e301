import { draftOf } from "../../tab-draft.ts";

/** What the note is read for, as it was typed. */
export interface Asked { readonly payer: string; readonly codes: string; readonly day: string; readonly provider: string }

/** The note in progress and what it is read for. */
export interface KeptNote { readonly text: string; readonly asked: Asked }

export const noteDraft = draftOf<KeptNote>("note");
