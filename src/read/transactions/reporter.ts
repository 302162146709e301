import type { Problem, Severity, Where } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { ENVELOPE_SAYS } from "./says.ts";
import type { EnvelopeCode } from "./says.ts";

/** What a Problem of one code is: `text` has a gap `{}` for numbers and names of elements. */
export type Says = readonly [severity: Severity, snip: 1 | 2 | undefined, text: string, concerns?: Concerns];

/** The loop and segment that a Problem is about, where these are always the same. */
export interface Concerns { readonly loop?: string; readonly segment: string }

/** Anything that an error makes doubtful: a claim, or a level whose claims are all touched. */
export interface Touched { flawed: boolean }

/** What is being read while a problem turns up. `id` is CLM01, for a claim. */
export interface Context extends Touched { readonly id?: string }

/** How many problems of one code are told one by one: a file that is no claim file would give millions. */
export const MOST_ALIKE = 10_000;

/** Sends problems on, each with the claim that it touches, and marks what an error touches. */
export class Reporter<Code extends string = never> {
  context: Context = { flawed: false };
  /** How many errors were told so far. */
  errors = 0;
  readonly #counts = new Map<string, { count: number; readonly first: Problem }>();
  readonly #send: (problem: Problem) => void;
  readonly #says: Readonly<Record<string, Says>>;
  #told: number | undefined;
  #toldElements: string[] = [];

  constructor(send: (problem: Problem) => void, says: Readonly<Record<Code, Says>>) {
    this.#send = send;
    this.#says = { ...ENVELOPE_SAYS, ...says };
  }

  /** Says something of a segment, or of one of its elements. `fill` never holds a patient's data. */
  say(code: Code | EnvelopeCode, segment: SegmentView | undefined, fill: string | number = "", element?: number, component?: number): void {
    this.sayAt(code, segment?.where(element, component), fill);
  }

  sayAt(code: Code | EnvelopeCode, where: Where | undefined, fill: string | number): void {
    const says = this.#says[code];
    if (!says) return;
    const [severity, snip, text, concerns] = says;
    const message = text.replace("{}", () => String(fill));
    this.pass({ code, severity, message, ...(where ? { where } : {}), ...concerns, ...(snip ? { snip } : {}) });
  }

  /** Passes on that something is missing: it says nothing of the segment that stands in its place. */
  passLack(problem: Problem): void {
    const [told, elements] = [this.#told, this.#toldElements];
    this.#toldElements = [];
    this.pass(problem);
    this.#told = told;
    this.#toldElements = elements;
  }

  /** Passes on what others found. */
  pass(problem: Problem): void {
    if (problem.severity === "error") {
      this.context.flawed = true;
      this.errors++;
    }
    if (problem.where) this.#remember(problem.where);
    if (this.#isOneTooMany(problem)) return;
    const id = this.context.id ?? "";
    this.#send(id === "" ? problem : { ...problem, claim: id });
  }

  /** The file is over: tells how many problems of each kind were not told one by one. */
  end(): void {
    for (const [code, { count, first: { severity, snip } }] of this.#counts) {
      const more = count - MOST_ALIKE;
      const message = `${more} more problems of this kind (${code}) were found, and are not listed one by one. Mend their common cause first.`;
      if (more > 0) this.#send({ code, severity, message, ...(snip ? { snip } : {}) });
    }
  }

  #isOneTooMany(problem: Problem): boolean {
    const alike = this.#counts.get(problem.code);
    if (!alike) this.#counts.set(problem.code, { count: 1, first: problem });
    else alike.count++;
    return alike !== undefined && alike.count > MOST_ALIKE;
  }

  /** True when something was said of the segment as a whole or, given an element (`SV101`, `SV101-2`), of that. */
  hasTold(segment: SegmentView, element?: string): boolean {
    if (this.#told !== segment.ordinal) return false;
    if (element === undefined) return this.#toldElements.length > 0;
    return this.#toldElements.some((told) => told === "" || element === told || element.startsWith(`${told}-`) || told.startsWith(`${element}-`));
  }

  #remember({ segment, element = "" }: Where): void {
    if (this.#told !== segment) this.#toldElements = [];
    this.#told = segment;
    this.#toldElements.push(element);
  }
}
