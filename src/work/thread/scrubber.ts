import type { Problem } from "../../claim/index.ts";
import { importFiles } from "../../import/tables/import.ts";
import type { Imported, ImportOptions } from "../../import/tables/import.ts";
import { readVisits } from "../../read/index.ts";
import type { Judged, VisitText } from "../../store/index.ts";
import { problemJson } from "../../write/index.ts";
import { ClaimCutter } from "../claim-cutter.ts";
import type { CutClaim, CutEnd } from "../claim-cutter.ts";
import { judgeCase } from "../judge.ts";
import type { Case } from "../judge.ts";
import { officeOf } from "../office.ts";
import type { Office, OfficeParts } from "../office.ts";
import { visitTextOf } from "../visit-text.ts";

export interface VisitsRead {
  readonly records: readonly VisitText[];
  readonly problems: readonly object[];
  /** The first error of the file. */
  readonly first?: Pick<Problem, "code" | "message">;
}

/** The engine's work for imports, wherever it is done. It knows no store: all that it needs is handed to it. */
export interface Scrubber {
  /** Begins a file, in place of one that it had begun. Claims before `from` are not handed on. */
  begin(file: string, from: number): Promise<void>;
  push(chunk: Uint8Array): Promise<readonly CutClaim[]>;
  end(): Promise<CutEnd>;
  judge(of: Case): Promise<readonly Judged[]>;
  visits(bytes: Uint8Array): Promise<VisitsRead>;
}

/** What a thread for imports can be asked: the name of each, what it takes and what it gives. */
export interface ScrubCalls {
  office(parts: OfficeParts): void;
  begin(file: string, from: number): void;
  push(chunk: Uint8Array): readonly CutClaim[];
  end(): CutEnd;
  judge(of: Case): readonly Judged[];
  visits(bytes: Uint8Array): VisitsRead;
  /** Throws TableRefused and PackedError. */
  tables(paths: readonly string[], options: ImportOptions): readonly Imported[];
}

/** Answers them, in the thread that it is made in. */
export class ScrubAnswers implements ScrubCalls {
  #office: Office | undefined;
  #cutter: ClaimCutter | undefined;

  office(parts: OfficeParts): void {
    this.#office = officeOf(parts);
  }

  begin(file: string, from: number): void {
    this.#cutter = new ClaimCutter(file, from);
  }

  push(chunk: Uint8Array): readonly CutClaim[] {
    return begun(this.#cutter).push(chunk);
  }

  end(): CutEnd {
    const end = begun(this.#cutter).end();
    this.#cutter = undefined;
    return end;
  }

  judge(of: Case): readonly Judged[] {
    return judgeCase(begun(this.#office), of);
  }

  visits(bytes: Uint8Array): VisitsRead {
    const { records, problems } = readVisits(bytes);
    const first = problems.find(({ severity }) => severity === "error");
    return {
      records: records.map(visitTextOf), problems: problems.map(problemJson),
      ...(first === undefined ? {} : { first: { code: first.code, message: first.message } }),
    };
  }

  tables(paths: readonly string[], options: ImportOptions): readonly Imported[] {
    return importFiles(paths, options);
  }
}

function begun<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("The thread was asked before it was told what to begin with.");
  return part;
}
