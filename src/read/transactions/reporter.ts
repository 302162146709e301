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

/** Sends problems on, each with the claim that it touches, and marks what an error touches. */
export class Reporter<Code extends string = never> {
  context: Context = { flawed: false };
  /** How many errors were told so far. */
  errors = 0;
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
    const id = this.context.id ?? "";
    this.#send(id === "" ? problem : { ...problem, claim: id });
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
