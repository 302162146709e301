import type { Document, Placed } from "./document.ts";
import { evidenceAt } from "./document.ts";
import { isDenied } from "./elements/words.ts";
import type { Meant } from "./moods.ts";
import type { Evidence } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** A part of the body of which there are two; `leg` and `arm` are the limb as a whole, and what runs down it. */
export type PairedPart = "shoulder" | "elbow" | "wrist" | "hand" | "hip" | "knee" | "ankle" | "foot" | "leg" | "arm";
export type Side = "left" | "right" | "both";

/** A side that the note names for a part of the body on this visit, with its words. */
export interface Sided extends Evidence {
  readonly part: PairedPart;
  readonly side: Side;
}

const JOINTS: ReadonlySet<string> = new Set(["shoulder", "elbow", "wrist", "hand", "hip", "knee", "ankle", "foot"]);
/** Words for a limb that are no region of treatment. */
const LIMBS: Readonly<Partial<Record<string, PairedPart>>> = {
  leg: "leg", legs: "leg", thigh: "leg", calf: "leg", sciatica: "leg", le: "leg", arm: "arm", forearm: "arm", ue: "arm",
};
/** Limbs that say their side themselves. */
const WHOLE: Readonly<Partial<Record<string, readonly [PairedPart, Side]>>> = {
  lle: ["leg", "left"], rle: ["leg", "right"], lue: ["arm", "left"], rue: ["arm", "right"],
};
const SIDES: Readonly<Partial<Record<string, Side>>> = {
  left: "left", lt: "left", l: "left", right: "right", rt: "right", r: "right", bilateral: "both", bilaterally: "both", bilat: "both", bil: "both", both: "both",
};

/**
 * Every side that the note names for a paired part, in what was done and in what the patient and the examination say of this visit:
 * `left knee`, `R. shoulder`, `sciatica, right`, `LLE`. What was denied, is only planned, or was before is left out.
 */
export function sidesIn(document: Document): readonly Sided[] {
  return document.clauses.filter(isOfVisit).flatMap((clause) => partsIn(document, clause).flatMap(({ part, place }) => {
    const found = sideOf(document.tokens, place);
    return found === undefined ? [] : [{ part, side: found.side, ...evidenceAt(document, found.at) }];
  }));
}

function isOfVisit({ mood, section, terms }: Meant): boolean {
  const isOld = terms.some(({ tag }) => tag === "history" || tag === "relative" || tag === "home");
  return mood === "done" || (mood === "past" && section === "subjective" && !isOld);
}

interface Part { readonly part: PairedPart; readonly place: Placed }

function partsIn({ tokens }: Document, { from, to, terms }: Meant): readonly Part[] {
  const isGear = (place: Placed): boolean => terms.some((term) => term.tag === "apparatus" && term.from <= place.from && place.to <= term.to);
  const joints = terms.filter(({ tag, means }) => tag === "region" && JOINTS.has(means))
    .map((term): Part => ({ part: term.means as PairedPart, place: term }));
  const limbs: Part[] = [];
  for (let at = from; at < to; at++) {
    const part = partAt(tokens, at);
    if (part !== undefined) limbs.push({ part, place: { from: at, to: at + 1 } });
  }
  return [...joints, ...limbs].filter(({ place }) => !isGear(place) && !isDenied({ terms }, place));
}

/** A limb by one word; the `extremity` of `lower extremity` too. */
function partAt(tokens: readonly Token[], at: number): PairedPart | undefined {
  const word = tokens[at]?.text ?? "";
  if (word !== "extremity" && word !== "extremities") return LIMBS[word] ?? WHOLE[word]?.[0];
  return { lower: "leg", upper: "arm" }[tokens[at - 1]?.text ?? ""] as PairedPart | undefined;
}

interface Found { readonly side: Side; readonly at: Placed }

function sideOf(tokens: readonly Token[], place: Placed): Found | undefined {
  const own = WHOLE[tokens[place.from]?.text ?? ""];
  return own === undefined ? sideBefore(tokens, place) ?? sideAfter(tokens, place) : { side: own[1], at: place };
}

/** May stand between a side and what it is of: `left-sided sciatica`, `R. knee`, `right lower extremity`. */
const BETWEEN: ReadonlySet<string> = new Set([
  ".", "-", "sided", "side", "lower", "upper", "anterior", "posterior", "medial", "lateral", "proximal", "distal", "leg", "knees", "the", "of",
]);
const REACH = 3;

function sideBefore(tokens: readonly Token[], { from, to }: Placed): Found | undefined {
  for (let at = from - 1; at >= from - REACH; at--) {
    const word = tokens[at]?.text ?? "";
    const side = SIDES[word];
    if (side !== undefined) return { side: isBoth(tokens, at, side) ? "both" : side, at: { from: at, to } };
    if (!BETWEEN.has(word)) return undefined;
  }
  return undefined;
}

/** `left and right knee`, `R/L shoulder` */
function isBoth(tokens: readonly Token[], at: number, side: Side): boolean {
  const other = SIDES[tokens[at - 2]?.text ?? ""];
  return ["and", "&", "/", "+", "or", ">", "<"].includes(tokens[at - 1]?.text ?? "") && other !== undefined && other !== side;
}

const LEADING: ReadonlySet<string> = new Set([",", "(", "-", "\u2013", ":", "on", "to", "the", "pain"]);

/** `sciatica on the left`, `knee (R)`, `knees bilaterally`; not the `right` of `knee, right shoulder`. */
function sideAfter(tokens: readonly Token[], { from, to }: Placed): Found | undefined {
  let at = to;
  while (at < to + REACH && LEADING.has(tokens[at]?.text ?? "")) at++;
  const side = SIDES[tokens[at]?.text ?? ""];
  const isLoose = side !== "both" && !isClosed(tokens[at + 1]);
  const isLetter = tokens[at]?.text.length === 1 && tokens[at - 1]?.text !== "(";
  return side === undefined || isLoose || isLetter ? undefined : { side, at: { from, to: at + 1 } };
}

const CLOSING: ReadonlySet<string> = new Set(["side", "and", "with"]);

/** Nothing stands behind the side that it could be of. */
function isClosed(next: Token | undefined): boolean {
  return next?.kind !== "word" || CLOSING.has(next.text);
}
