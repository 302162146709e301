import { shortName } from "../../claim/short-name.ts";
import { atRiskOf, claimJson, ClaimReader, open } from "../../index.ts";
import type { Claim, Engine, Json, Problem, Verdict } from "../../index.ts";
import { ClaimShelf } from "./claim-shelf.ts";
import type { ClaimRow, FileProgress, RowFilter, Rows, RowsWanted } from "./messages.ts";

/** Small enough that a stop is heard at once, large enough that the way costs nothing. */
const SLICE = 1 << 18;
/** So many are told; the rest is counted. */
const MOST_PROBLEMS = 200;
const TELL_EVERY_MS = 100;

/** One dropped file: read in slices and checked claim by claim. Holds its answers until the next file. */
export class FileCheck {
  readonly #engine: Engine;
  readonly #shelf = new ClaimShelf();
  readonly #rows: ClaimRow[] = [];
  readonly #problems: Problem[] = [];
  readonly #counts: Record<RowFilter, number> = { all: 0, error: 0, warning: 0, unchecked: 0, clean: 0 };
  #errors = 0;
  #atRisk = 0;
  #bytes = 0;
  #done = 0;
  #isStopped = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  stop(): void {
    this.#isStopped = true;
  }

  async run(file: Blob, name: string, tell: (progress: FileProgress) => void): Promise<void> {
    this.#bytes = file.size;
    const session = open(this.#engine);
    const reader = new ClaimReader({
      file: name,
      onClaim: (claim) => { this.#take(session.check(claim)); },
      onProblem: (problem) => { if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem); },
    });
    let told = 0;
    for (let at = 0; at < file.size && !this.#isStopped; at += SLICE) {
      reader.push(new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer()));
      this.#done = Math.min(at + SLICE, file.size);
      await this.#shelf.settled();
      if (performance.now() - told > TELL_EVERY_MS) {
        tell(this.#progress("reading"));
        told = performance.now();
      }
    }
    if (!this.#isStopped) reader.end();
    tell(this.#progress(this.#isStopped ? "stopped" : "done"));
  }

  failed(why: string): FileProgress {
    return { ...this.#progress("failed"), detail: why };
  }

  rows({ filter, sort, words, offset, limit }: RowsWanted): Rows {
    const wanted = words.trim().toLowerCase();
    const found = this.#rows.filter((row) => (filter === "all" || kindOf(row) === filter) && (wanted === "" || holds(row, wanted)));
    const sorted = sort === "risk" ? found.sort((a, b) => b.atRiskCents - a.atRiskCents || a.at - b.at) : found;
    return { total: sorted.length, rows: sorted.slice(offset, offset + limit) };
  }

  claim(at: number): Promise<{ readonly [key: string]: Json } | undefined> {
    return this.#shelf.at(at);
  }

  #take(verdict: Verdict): void {
    const row = rowOf(verdict, this.#rows.length);
    this.#shelf.add(claimJson(verdict));
    this.#rows.push(row);
    this.#counts.all += 1;
    this.#counts[kindOf(row)] += 1;
    this.#errors += verdict.findings.filter(({ severity }) => severity === "error").length;
    this.#atRisk += row.atRiskCents;
  }

  #progress(state: FileProgress["state"]): FileProgress {
    return {
      bytes: this.#bytes, bytesDone: this.#done, claims: this.#rows.length, counts: { ...this.#counts }, errors: this.#errors,
      atRiskCents: this.#atRisk, state,
      problems: this.#problems.map(({ severity, message, claim, where }) => ({
        severity, message, claim, where: where && { segment: where.segment },
      })),
    };
  }
}

function kindOf({ worst }: ClaimRow): Exclude<RowFilter, "all"> {
  return worst === "error" || worst === "warning" || worst === "unchecked" ? worst : "clean";
}

function holds({ claim, payer, what }: ClaimRow, words: string): boolean {
  return `${claim} ${payer} ${what}`.toLowerCase().includes(words);
}

function rowOf(verdict: Verdict, at: number): ClaimRow {
  const { claim, findings, unchecked } = verdict;
  const [first] = findings;
  const open = unchecked.length === 0 ? "" : `${unchecked.length} ${unchecked.length === 1 ? "check" : "checks"} could not be made`;
  return {
    at, claim: claim.id, patient: nameOn(claim), payer: claim.payer.name, lines: claim.lines.length,
    chargeCents: claim.totalCharge.known ? claim.totalCharge.value : undefined,
    worst: worstOf(verdict),
    what: first?.message ?? (claim.flawed ? "The file is wrong where this claim stands: see the remarks on it." : open),
    more: Math.max(0, findings.length - 1),
    atRiskCents: atRiskOf(verdict),
  };
}

/** An error of the file where a claim stands is an error of the claim: the payer's gateway refuses both. */
function worstOf({ claim, findings: [first], verdict }: Verdict): ClaimRow["worst"] {
  if (claim.flawed) return "error";
  return first?.severity ?? (verdict === "clean" ? "none" : "unchecked");
}

/** Whose the claim is, as the desk's list has it: the patient, or who is insured where no patient is named. */
export function nameOn({ patient, subscriber }: Pick<Claim, "patient" | "subscriber">): string {
  return shortName(patient.lastName === "" ? subscriber : patient);
}
