import { useId } from "react";
import { useJudgedBy } from "../../engine/titles.ts";
import { Button } from "../../parts/button.tsx";
import { counted, money, today } from "../../format.ts";
import { hashOf } from "../../router.ts";
import { useMay } from "../../server/session.ts";
import type { ClaimAnswer } from "../../server/types.ts";
import { byWords, savedChip } from "../today/row.tsx";
import { SaveClaim } from "./save-claim.tsx";

export type Deed = "hold" | "release" | "open" | "undo" | "note" | "visit" | "text" | "print" | "paper";

interface HeadProps { readonly of: ClaimAnswer; readonly onDeed: (deed: Deed) => void; readonly onSaved: () => void }

/** Whose claim, to whom, for how much; and what may be done with it. */
export function Head({ of: { row, claim, overrides, canUndo, visit, hasNote }, onDeed, onSaved }: HeadProps) {
  const may = useMay();
  const judgedBy = useJudgedBy();
  const why = useId();
  const [mayRelease, mayRecord] = (["release", "record"] as const).map((right) => row.state !== "released" && may(right));
  return (
    <div className="stack tight">
      <a className="small no-print" href={hashOf("today")}>← Today</a>
      <div className="title-row">
        <h1>{`${row.claim} · ${row.patient}`}{row.state === "open" ? null : <span className="chip head-chip">{row.state}</span>}</h1>
        <div className="actions claim-actions no-print">
          {!may("work") ? null : row.state === "open"
            ? <Button onPress={() => { onDeed("hold"); }}>Hold</Button>
            : <Button onPress={() => { onDeed("open"); }}>Back to open</Button>}
          {mayRelease ? <Release errors={row.errors} why={why} onPress={() => { onDeed("release"); }} /> : null}
          {row.state === "released" && may("release") ? <SaveClaim row={row} onSaved={onSaved} /> : null}
          {isUndoable({ canUndo, row }) && may("fix") ? <Button onPress={() => { onDeed("undo"); }}>Undo</Button> : null}
          <Button look="plain" onPress={() => { onDeed("print"); }}>Print</Button>
        </div>
      </div>
      {mayRelease && row.errors > 0 ? <p id={why} className="small no-print">{waitsFor(row.errors, wrongInFile({ row, claim, overrides }))}</p> : null}
      <p className="quiet">
        {[`${claim.payer.name} ${judgedBy(claim.payer.policy)}`, counted(row.lines, "line"), money(row.chargeCents), ...datesOf(row)].join(" · ")}
      </p>
      <div className="actions no-print">
        {mayRecord ? <Records hasVisit={visit !== undefined && visit !== null} hasNote={hasNote} onDeed={onDeed} /> : null}
        {may("note") ? <Button look="plain" onPress={() => { onDeed("note"); }}>Note for the office</Button> : null}
        <Button look="plain" onPress={() => { onDeed("paper"); }}>Save as CMS-1500 JSON</Button>
      </div>
    </div>
  );
}

/** Until when it is to be filed, and when it was saved to a file. */
function datesOf({ fileBy, savedAt, changedSince }: ClaimAnswer["row"]): readonly string[] {
  return [
    ...(fileBy === undefined ? [] : [`file by ${byWords(fileBy, today())}`]),
    ...(savedAt === undefined ? [] : [`${savedChip(savedAt, changedSince)}${changedSince === true ? "" : ", to a file for the payer"}`]),
  ];
}

/** A released claim stays as it is until it is taken back. */
export function isUndoable({ canUndo, row }: Pick<ClaimAnswer, "canUndo" | "row">): boolean {
  return canUndo === true && row.state !== "released";
}

interface ReleaseProps { readonly errors: number; readonly why: string; readonly onPress: () => void }

/** Not to be pressed while an error stands; the line below says why. */
function Release({ errors, why, onPress }: ReleaseProps) {
  return <Button look="main" disabled={errors > 0} why={errors > 0 ? why : undefined} onPress={onPress}>Release</Button>;
}

/** Errors that no rule found: they are of the file where the claim stands in it, and nobody can keep these. */
function wrongInFile({ row, claim, overrides }: Pick<ClaimAnswer, "row" | "claim" | "overrides">): number {
  const kept = new Set(overrides.map(({ findingId }) => findingId));
  return row.errors - claim.findings.filter(({ id, severity }) => severity === "error" && !kept.has(id)).length;
}

/** Why a claim cannot be released yet, and what to do; `inFile` of the errors are of the file itself. */
export function waitsFor(errors: number, inFile = 0): string {
  if (inFile > 0) {
    const what = errors === 1 ? "1 error of the file itself: put it right" : `${counted(errors, "error")}, ${inFile} of the file itself: put what is wrong with the file right`;
    return `Release waits for ${what} in the segments below, or in the program that wrote the file and bring it again. ${errors === 1 ? "It" : "That"} cannot be kept as it is.`;
  }
  return errors === 1
    ? "Release waits for 1 error: fix it, or choose “Keep it as it is …” on it and give a reason."
    : `Release waits for ${counted(errors, "error")}: fix each, or choose “Keep it as it is …” on it and give a reason.`;
}

interface RecordsProps { readonly hasVisit: boolean; readonly hasNote: boolean; readonly onDeed: (deed: Deed) => void }

function Records({ hasVisit, hasNote, onDeed }: RecordsProps) {
  return (
    <>
      <Button look="plain" onPress={() => { onDeed("visit"); }}>{hasVisit ? "Change what was done" : "Say what was done"}</Button>
      <Button look="plain" onPress={() => { onDeed("text"); }}>{hasNote ? "Replace the visit's note" : "Add the visit's note"}</Button>
    </>
  );
}
