import type { Known } from "../claim/index.ts";
import type { LineFacts } from "./facts.ts";
import type { Unchecked } from "./outcome.ts";
import type { Planned } from "./plan.ts";
import type { Answer } from "./rule.ts";
import { RuleSet } from "./rule-set.ts";

/** What is known of a line before it is looked at, as it bills what another line billed. */
export interface AlikeAnswers {
  /** The rules that had something to answer, all of them a pass or left open. */
  readonly ran: RuleSet;
  readonly open: readonly Left[];
  /** The rules that look at more than the service, or had more to say of it: they are asked of each line. */
  readonly asked: readonly Planned[];
}

/** What a rule left open. */
export interface Left { readonly planned: Planned; readonly outcome: Unchecked }

/** One service, as a provider of one type gave it, of whose visit nothing is known. */
interface Held { readonly provider: LineFacts["provider"]; readonly visit: LineFacts["visit"]; readonly note: LineFacts["note"]; readonly answers: AlikeAnswers }

/** More services than an office bills; beyond it the memory begins anew. */
const MOST = 4096;
/** More types of provider than give one service. */
const MOST_HELD = 16;

/**
 * What line rules answer where they look at nothing but the service: the same for every line that bills it alike. Which rules those are is
 * found out by asking each of them once with facts that hold the service alone; whoever reaches for more is asked line by line, as is
 * whoever has a finding, for that names its line.
 */
export class AlikeLines {
  readonly #rulesFor: (procedure: string) => readonly Planned[];
  /** How many rules the catalogue has. */
  readonly #size: number;
  readonly #held = new Map<object, Held[]>();

  constructor(rulesFor: (procedure: string) => readonly Planned[], size: number) {
    this.#rulesFor = rulesFor;
    this.#size = size;
  }

  /** `undefined` for a line of whose visit something is known, or whose reader does not tell what is alike. */
  of(line: LineFacts): AlikeAnswers | undefined {
    const { line: { alike }, provider, visit, note } = line;
    if (alike === undefined || visit.known || note.known || line.service !== visit) return undefined;
    const held = this.#held.get(alike);
    for (const one of held ?? NONE) {
      if (isSame(one.provider, provider) && isSame(one.visit, visit) && isSame(one.note, note)) return one.answers;
    }
    const answers = this.#asked(line);
    this.#keep(alike, { provider, visit, note, answers });
    return answers;
  }

  #keep(alike: object, one: Held): void {
    const held = this.#held.get(alike);
    if (held !== undefined && held.length < MOST_HELD) return void held.push(one);
    if (this.#held.size >= MOST) this.#held.clear();
    this.#held.set(alike, [one]);
  }

  #asked(line: LineFacts): AlikeAnswers {
    const ran = new RuleSet(this.#size);
    const open: Left[] = [];
    const service = serviceOf(line);
    const asked = this.#rulesFor(line.procedure).filter((planned) => {
      const answer = answerOf(planned, service);
      if (answer === undefined || !isOfAllAlike(answer)) return true;
      for (const outcome of listOf(answer)) {
        ran.add(planned.order);
        if (outcome.is === "unchecked") open.push({ planned, outcome });
      }
      return false;
    });
    return { ran, open, asked };
  }
}

const NONE: readonly Held[] = [];

function isSame(a: Known<unknown>, b: Known<unknown>): boolean {
  if (a === b) return true;
  return a.known ? b.known && a.value === b.value : !b.known && a.reason === b.reason;
}

/** What a rule answers to these facts; `undefined` where it reaches for what is not there. */
function answerOf({ check, context }: Planned, facts: LineFacts): Answer | undefined {
  try {
    return (check as (facts: LineFacts, context: Planned["context"]) => Answer)(facts, context);
  } catch (error) {
    if (error === BEYOND) return undefined;
    throw error;
  }
}

/** True for what names no line. */
function isOfAllAlike(answer: Answer): boolean {
  return listOf(answer).every((outcome) => outcome.is === "pass" || (outcome.is === "unchecked" && outcome.lines === undefined));
}

function listOf(answer: Answer): Extract<Answer, readonly unknown[]> {
  return Array.isArray(answer) ? answer as Extract<Answer, readonly unknown[]> : [answer as Exclude<Answer, readonly unknown[]>];
}

/** Thrown where a rule looks at more than the service. */
const BEYOND = new Error("A rule looked beyond the service.");

function beyond(): never {
  throw BEYOND;
}

/**
 * The facts of a line that are the same for all that are alike. An entry of its own for each other one, and no proxy: rules stay fast on
 * true facts, and a copy of these asks for all of them.
 */
function serviceOf({ procedure, modifiers, unitBasis, units, charge, visit, service, note, provider, line }: LineFacts): LineFacts {
  return {
    own: true, procedure, modifiers, unitBasis, units, charge, visit, service, note, provider, line: writtenOf(line),
    get claim() { return beyond(); },
    get number() { return beyond(); },
    get day() { return beyond(); },
    get source() { return beyond(); },
  };
}

type Written = LineFacts["line"];

/** Every field has to be named here, the optional ones too: one that was left out would look like one that is absent. */
type Whole = Written & Required<Omit<Written, "description" | "alike">>;

function writtenOf({ qualifier, procedure, modifiers, description, charge, unitBasis, units, alike }: Written): Whole {
  return {
    qualifier, procedure, modifiers, charge, unitBasis, units,
    ...(description === undefined ? {} : { description }),
    ...(alike === undefined ? {} : { alike }),
    get number() { return beyond(); },
    get placeOfService() { return beyond(); },
    get pointers() { return beyond(); },
    get day() { return beyond(); },
    get lastDay() { return beyond(); },
    get rendering() { return beyond(); },
    get supervising() { return beyond(); },
    get facility() { return beyond(); },
    get ordering() { return beyond(); },
    get referring() { return beyond(); },
    get dates() { return beyond(); },
    get references() { return beyond(); },
    get notes() { return beyond(); },
    get adjudications() { return beyond(); },
    get at() { return beyond(); },
  };
}
