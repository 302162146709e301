import type { Session } from "../check/index.ts";
import type { Claim, Problem } from "../claim/index.ts";
import { count, problemLine, Tally } from "../write/index.ts";
import type { FileRead, Json, Report, Summary } from "../write/index.ts";
import { BaselineRun } from "../check/office/index.ts";
import type { Overrides } from "../check/office/index.ts";
import { readBaseline, writeBaseline as makeBaseline } from "./baseline-file.ts";
import { driftRemark, officeJson, overrideRemarks } from "./office-remarks.ts";
import { doubtfulClaims, judged } from "./doubt.ts";
import { labelOf, STDIN } from "./input.ts";
import type { NoteFolder } from "./notes.ts";
import type { Output } from "./output.ts";
import { progressOf } from "./progress.ts";
import type { Progress } from "./progress.ts";
import { readClaimFile } from "./read-claims.ts";
import { isApart } from "./reports.ts";
import type { FailOn, ScrubOptions } from "./scrub.ts";
import { sessionOf } from "./setup.ts";
import type { Prepared } from "./setup.ts";
import { durationText, remark } from "./terminal.ts";
import type { Told } from "./told.ts";
import type { Unusable } from "./unusable.ts";
import { STATUS } from "./unusable.ts";

/** More workers than any machine of an office has cores. */
const MOST_JOBS = 64;

interface Way { readonly session: Session; readonly progress: Progress; readonly prepared: Prepared }

/** One scrub from its first byte to its status. Holds on to no claim. */
export class ScrubRun {
  readonly #report: Report;
  readonly #output: Output;
  readonly #tally = new Tally();
  /** The first error of each file, for standard error. */
  readonly #firstError = new Map<string, Problem>();
  readonly #spoken = new Set<string>();
  /** Claims that visit records are waiting for. */
  readonly #awaited = new Set<string>();
  /** Claims that notes are waiting for. */
  readonly #notes = new Set<string>();
  /** Claims whose visit record is wrong. */
  #doubtful: ReadonlySet<string> = new Set();

  #overrides: Overrides | undefined;
  #baseline: BaselineRun | undefined;
  #hasBaseline = false;

  constructor(report: Report, output: Output) {
    this.#report = report;
    this.#output = output;
  }

  async run(files: readonly string[], prepared: Prepared, options: ScrubOptions): Promise<number> {
    const started = process.uptime();
    this.#takeVisits(prepared);
    const { session, read: history } = await sessionOf(prepared, options.history, (told) => { this.#tell(told); });
    const progress = await progressOf(files);
    const read = await this.#files(files, { session, progress, prepared }, options);
    progress.stop();
    this.#tellStrangers(options);
    const aside = this.#aside(read, history);
    await this.#finish([...read, ...aside]);
    tellNotes(aside, options);
    const unusable = this.#unusable([...read, ...history], prepared, options);
    // On a terminal the report above has just said it.
    if (!this.#isSeen(options)) for (const line of unusable) remark(`claimwright: ${line}`);
    if (unusable.length > 0) return STATUS.unusable;
    this.#tellOffice(options);
    remark(`claimwright: ${count(this.#tally.summary.claims, "claim")} in ${durationText((process.uptime() - started) * 1000)}`);
    return this.#fails(options.failOn) ? STATUS.findings : STATUS.fine;
  }

  /** Takes what the office decided of earlier findings. */
  async office({ overrides }: Prepared, { baseline, writeBaseline }: ScrubOptions): Promise<void> {
    this.#overrides = overrides;
    this.#hasBaseline = baseline !== undefined;
    if (baseline === undefined && writeBaseline === undefined) return;
    this.#baseline = new BaselineRun(baseline === undefined ? {} : await readBaseline(baseline));
  }

  /** Further keys of the JSON answers. */
  get more(): Readonly<Record<string, Json>> {
    return officeJson(this.#overrides?.uses() ?? [], this.#hasBaseline ? this.#baseline?.drift : undefined);
  }

  #tellOffice({ baseline, writeBaseline }: ScrubOptions): void {
    for (const text of overrideRemarks(this.#overrides?.uses() ?? [])) remark(`claimwright: ${text}`);
    if (this.#baseline === undefined) return;
    if (baseline !== undefined) remark(`claimwright: ${driftRemark(baseline, this.#baseline.drift)}`);
    if (writeBaseline !== undefined) makeBaseline(writeBaseline, this.#baseline.next());
  }

  #fails(failOn: FailOn): boolean {
    const { summary } = this.#tally;
    const fresh = this.#hasBaseline ? this.#baseline?.fresh : undefined;
    return fails(fresh === undefined ? summary : { ...summary, errors: fresh.error, warnings: fresh.warning }, failOn);
  }

  /** Writes what can still be written when the call cannot be used. */
  async giveUp(files: readonly string[], error: Unusable): Promise<void> {
    const [path = ""] = files;
    this.#tell({ path, problem: { code: "unusable-call", severity: "error", message: error.message } });
    await this.#finish(files.map(nothingOf));
  }

  async #files(files: readonly string[], { session, progress, prepared }: Way, options: ScrubOptions): Promise<readonly FileRead[]> {
    const jobs = this.#jobsFor(files, prepared, options);
    const { parts } = this.#report;
    if (jobs > 1 && parts !== undefined) {
      const { scrubOnMany } = await import("./jobs/many.ts");
      return scrubOnMany(jobs, { files, options }, {
        parts,
        tally: this.#tally,
        output: this.#output,
        onClaim: (claim) => { this.#met(claim); },
        onProblem: ([path, problem]) => { this.#tell({ path, problem }); },
        onPath: (path) => { this.#spoken.add(path); },
        onPiece: (bytes) => { progress.add(bytes); },
      });
    }
    const read: FileRead[] = [];
    for (const path of files) read.push(await this.#file(path, { session, progress, prepared }));
    return read;
  }

  /** How many workers there is work for. What one core must see whole, in order, is done by one. */
  #jobsFor(files: readonly string[], { overrides }: Prepared, { jobs = "1", format }: ScrubOptions): number {
    if (Number(jobs) === 1) return 1;
    const why = !isApart(format)
      ? `--format ${format} is written by one core`
      : files.includes(STDIN) ? "standard input can be read once" : this.#baseline !== undefined || overrides.uses().length > 0
        ? "a baseline and overrides are counted by one core"
        : undefined;
    if (why !== undefined) remark(`claimwright: --jobs ${jobs}: ${why}; working on one.`);
    return why === undefined ? Math.min(Number(jobs), MOST_JOBS) : 1;
  }

  async #file(path: string, { session, progress, prepared }: Way): Promise<FileRead> {
    return readClaimFile(path, {
      onClaim: (claim) => { this.#claim(claim, session, prepared.folder); },
      onProblem: (problem) => { this.#tell({ path, problem }); },
      onPiece: async (bytes) => {
        progress.add(bytes);
        await this.#output.settle();
      },
    });
  }

  #claim(claim: Claim, session: Session, folder: NoteFolder | undefined): void {
    this.#met(claim.id);
    const { verdict, told } = judged(session.check(claim), this.#doubtful, folder);
    for (const one of told) this.#tell(one);
    this.#tally.add(verdict);
    this.#baseline?.add(verdict);
    this.#report.claim(verdict);
  }

  /** A claim that is there: nothing waits for it any more. */
  #met(claim: string): void {
    this.#awaited.delete(claim);
    this.#notes.delete(claim);
  }

  #takeVisits({ visits, folder, told }: Prepared): void {
    for (const { claim } of visits) this.#awaited.add(claim);
    for (const claim of folder?.claims ?? []) this.#notes.add(claim);
    this.#doubtful = doubtfulClaims(told);
    for (const one of told) this.#tell(one);
  }

  #tell({ path, problem }: Told): void {
    this.#spoken.add(path);
    if (problem.severity === "error" && !this.#firstError.has(path)) this.#firstError.set(path, problem);
    this.#tally.problem(problem);
    this.#report.problem(path, problem);
  }

  /** Files beside the claims of which something is said. */
  #aside(read: readonly FileRead[], history: readonly FileRead[]): readonly FileRead[] {
    const claimFiles = new Set(read.map(({ path }) => path));
    const earlier = new Map(history.map((file) => [file.path, file]));
    return [...this.#spoken].filter((path) => !claimFiles.has(path)).map((path) => earlier.get(path) ?? nothingOf(path));
  }

  /** The report is on the same screen as the remarks. */
  #isSeen({ format }: ScrubOptions): boolean {
    return format === "text" && this.#output.isTerminal && process.stderr.isTTY;
  }

  #tellStrangers({ visits: path = "", notes, format }: ScrubOptions): void {
    const strange = this.#notes.size;
    if (strange > 0) remark(`claimwright: --notes ${notes ?? ""}: ${count(strange, "note")} for claims that are not in the files`);
    for (const claim of this.#awaited) {
      const message = `There is a visit record for claim ${claim}, but no such claim in the files. Check the record's "claim" (CLM01), or add the file.`;
      this.#tell({ path, problem: { code: "visit-without-claim", severity: "warning", message, claim } });
    }
    const number = this.#awaited.size;
    if (number > 0 && format === "text") remark(`claimwright: ${path}: ${count(number, "visit record")} for claims that are not in the files`);
  }

  async #finish(files: readonly FileRead[]): Promise<void> {
    this.#report.end(files, this.#tally);
    await this.#output.close();
  }

  /** A line for each file in which nothing could be read. */
  #unusable(files: readonly FileRead[], { visits }: Prepared, options: ScrubOptions): readonly string[] {
    const lines = files.filter(({ claims }) => claims === 0).map(({ path }) => this.#lineOf(path, "It holds no claim."));
    const noVisits = options.visits !== undefined && visits.length === 0 && this.#firstError.has(options.visits);
    return noVisits ? [...lines, this.#lineOf(options.visits ?? "", "It holds no visit record.")] : lines;
  }

  #lineOf(path: string, otherwise: string): string {
    const problem = this.#firstError.get(path);
    return problem ? problemLine(labelOf(path), problem) : `${labelOf(path)}: ${otherwise}`;
  }
}

/** How many notes went unread; the report says which, and why. */
function tellNotes(aside: readonly FileRead[], { notes, visits, history = [] }: ScrubOptions): void {
  const wrong = aside.filter(({ path }) => path !== visits && !history.includes(path)).length;
  if (notes !== undefined && wrong > 0) remark(`claimwright: --notes ${notes}: ${count(wrong, "note")} could not be used; the claims were checked without`);
}

function nothingOf(path: string): FileRead {
  return { path, interchanges: 0, claims: 0, lines: 0 };
}

function fails({ errors, warnings, problems }: Summary, failOn: FailOn): boolean {
  if (failOn === "never") return false;
  return errors + problems.error > 0 || (failOn === "warning" && warnings + problems.warning > 0);
}
