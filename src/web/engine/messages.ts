import type { Example, Json, Severity } from "../../index.ts";
import type { AdviceView, ClaimFileView } from "./advice-view.ts";
import type { CodeLine, CodeView } from "./codes-view.ts";
import type { NoteAsked, NoteView } from "./note-view.ts";
import type { PolicyView, RuleLine, RuleView } from "./library.ts";
import type { FileWanted, VisitAsked } from "./visit.ts";

/** One claim of a checked file, as a row. `at` is its place in the file, from 0. */
export interface ClaimRow {
  readonly at: number;
  readonly claim: string;
  /** `T., Pat`: never the whole name. */
  readonly patient: string;
  readonly payer: string;
  readonly lines: number;
  readonly chargeCents: number | undefined;
  readonly worst: Severity | "unchecked" | "none";
  /** The first thing to say of it. */
  readonly what: string;
  /** How many findings more. */
  readonly more: number;
  readonly atRiskCents: number;
}

export type RowFilter = "all" | "error" | "warning" | "unchecked" | "clean";

/** Where a file stands. Bytes of the file; cents. */
export interface FileProgress {
  readonly bytes: number;
  readonly bytesDone: number;
  readonly claims: number;
  readonly counts: Readonly<Record<RowFilter, number>>;
  /** Findings of that severity, on all claims. */
  readonly errors: number;
  readonly atRiskCents: number;
  readonly problems: readonly FileProblem[];
  readonly state: "reading" | "done" | "stopped" | "failed";
  readonly detail?: string;
}

export interface FileProblem {
  readonly severity: Severity;
  readonly message: string;
  readonly claim: string | undefined;
  readonly where: { readonly segment: number } | undefined;
}

export interface RowsWanted {
  readonly filter: RowFilter;
  readonly sort: "file" | "risk";
  /** Searched in the claim's number, payer and finding. */
  readonly words: string;
  readonly offset: number;
  readonly limit: number;
}

export interface Rows { readonly total: number; readonly rows: readonly ClaimRow[] }

export interface ExampleRun {
  readonly example: Example;
  readonly title: string;
  readonly fires: boolean;
  readonly says: readonly string[];
  readonly unchecked: string | undefined;
}

/** What may be asked of the engine, and what it answers. */
export interface Calls {
  readonly rows: { readonly ask: RowsWanted; readonly answer: Rows };
  readonly claim: { readonly ask: { readonly at: number }; readonly answer: { readonly [key: string]: Json } | undefined };
  readonly advise: { readonly ask: VisitAsked; readonly answer: AdviceView };
  readonly claimFile: { readonly ask: FileWanted; readonly answer: ClaimFileView };
  readonly note: { readonly ask: NoteAsked; readonly answer: NoteView };
  readonly rules: { readonly ask: null; readonly answer: readonly RuleLine[] };
  readonly rule: { readonly ask: { readonly id: string }; readonly answer: RuleView | undefined };
  readonly examples: { readonly ask: { readonly rule: string }; readonly answer: readonly ExampleRun[] };
  readonly tryExample: { readonly ask: { readonly rule: string; readonly example: Example }; readonly answer: ExampleRun | undefined };
  readonly codes: { readonly ask: null; readonly answer: readonly CodeLine[] };
  readonly code: { readonly ask: { readonly code: string; readonly day: number }; readonly answer: CodeView | undefined };
  readonly policies: { readonly ask: null; readonly answer: readonly PolicyView[] };
}

export type Call = { readonly [K in keyof Calls]: { readonly is: K; readonly id: number; readonly ask: Calls[K]["ask"] } }[keyof Calls];
export type ToEngine = Call | { readonly is: "check"; readonly file: Blob; readonly name: string } | { readonly is: "stop" };

export type FromEngine
  = | { readonly is: "answer"; readonly id: number; readonly answer: unknown }
    | { readonly is: "failed"; readonly id: number; readonly why: string }
    | { readonly is: "progress"; readonly progress: FileProgress };
