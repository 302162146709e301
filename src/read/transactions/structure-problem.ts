import type { Problem } from "../../claim/index.ts";
import type { ElementSpec, Fault, StructureCode } from "../../x12/index.ts";

/** What is said of a departure from a guide's structure (SNIP 2). Never the value that stands there. */
const SAYS: Readonly<Record<StructureCode, (names: Names) => string>> = {
  "segment-required": ({ tag, name, loop }) => `${tag} (${name}) is missing from ${loop}. Add it.`,
  "loop-required": ({ tag, loop }) => `${loop} is missing. Add it; it begins with ${tag}.`,
  "segment-unexpected": ({ tag, loop }) => `${tag} has no place here (${loop}), or not with the code that it begins with. Move it, correct the code, or remove it.`,
  "segment-unknown": ({ tag }) => `${tag} is no segment of this transaction. Correct its tag, or remove it.`,
  "segment-order": ({ tag, name, loop }) => `${tag} (${name}) stands too late: ${loop} has it before what came already. Move it.`,
  "segment-repeat": ({ tag, name, loop, most }) => `${tag} (${name}) comes more than ${most} in ${loop}. Remove what is too much.`,
  "loop-repeat": ({ loop, most }) => `${loop} comes more than ${most} here. Remove what is too much.`,
  "element-required": ({ element, name }) => `${element} (${name}) is empty. Fill it.`,
  "element-conditional": ({ element, name }) => `${element} (${name}) is empty, and what stands beside it needs it. Fill it, or empty the others.`,
  "element-exclusion": ({ element, name }) => `${element} (${name}) may not be filled together with what stands beside it. Keep one of them.`,
  "element-unused": ({ element, name }) => `${element} (${name}) is filled, and the guide does not use it. Empty it.`,
  "element-extra": ({ tag, element }) => `${element} is one more element than ${tag} has. Remove it, or look for a separator too much.`,
  "element-short": ({ element, name, least }) => `${element} (${name}) is shorter than ${least}. Write it whole.`,
  "element-long": ({ element, name, longest }) => `${element} (${name}) is longer than ${longest}. Shorten it.`,
  "element-type": ({ element, name, form }) => `${element} (${name}) is not ${form}. Write it as one.`,
  "element-code": ({ element, name, codes }) => `${element} (${name}) holds a code that is not allowed here. Allowed: ${codes}.`,
  "element-date": ({ element, name }) => `${element} (${name}) is not a date of the form that it should have. Write year, month and day as digits.`,
  "element-time": ({ element, name }) => `${element} (${name}) is not a time of day. Write hours and minutes as four digits.`,
  "element-repeats": ({ element, name, times }) => `${element} (${name}) repeats more than ${times}. Remove what is too much.`,
  "component-extra": ({ element }) => `${element} is one more component than there is. Remove it, or look for a separator too much.`,
};

interface Names {
  readonly tag: string;
  readonly name: string;
  readonly loop: string;
  readonly most: string;
  readonly element: string;
  readonly least: string;
  readonly longest: string;
  readonly form: string;
  readonly codes: string;
  readonly times: string;
}

const CODES_SHOWN = 14;
/** What is left of a tag that is no tag. */
const TAG = /^[A-Z][A-Z0-9]{1,2}$/;

/** The Problem of a fault: its words, its place, its loop and segment. */
export function structureProblem(fault: Fault): Problem {
  const { code, segment, loop } = fault;
  const names = namesOf(fault);
  const place = fault.place ? segment.where(fault.place.element, fault.place.component) : segment.where();
  const isTag = TAG.test(names.tag);
  return {
    code, severity: "error", message: SAYS[code](names), where: place, snip: 2,
    ...(loop.id === "" ? {} : { loop: loop.id }),
    ...(isTag ? { segment: names.tag } : {}),
  };
}

function namesOf(fault: Fault): Names {
  const { segment, loop, spec, place, code } = fault;
  const tag = spec?.tag ?? (TAG.test(segment.tag()) ? segment.tag() : "This");
  const max = code === "loop-repeat" ? loop.max : spec?.max ?? 1;
  return {
    tag,
    name: lower(spec?.name ?? ""),
    loop: loop.id === "" ? "the transaction" : `loop ${loop.id} (${lower(loop.name)})`,
    most: max === 1 ? "once" : `${max} times`,
    element: (place && segment.where(place.element, place.component).element) ?? tag,
    ...limitsOf(fault.element),
  };
}

type Limits = Pick<Names, "least" | "longest" | "form" | "codes" | "times">;
const NO_LIMITS: Limits = { least: "", longest: "", form: "", codes: "", times: "" };

function limitsOf(element: ElementSpec | undefined): Limits {
  if (!element) return NO_LIMITS;
  const { min, max, codes, repeat } = element;
  return { least: characters(min), longest: characters(max), form: formOf(element), codes: list([...codes ?? []]), times: `${repeat} times` };
}

function formOf({ digits, type }: ElementSpec): string {
  if (digits !== undefined) return `${digits} digits`;
  return type === "N0" ? "a whole number" : "a plain number";
}

function characters(count: number): string {
  return `${count} ${count === 1 ? "character" : "characters"}`;
}

function list(codes: readonly string[]): string {
  const shown = codes.slice(0, CODES_SHOWN).join(", ");
  return codes.length > CODES_SHOWN ? `${shown} and ${codes.length - CODES_SHOWN} more` : shown;
}

/** A name in the middle of a sentence; abbreviations keep their capitals. */
function lower(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
