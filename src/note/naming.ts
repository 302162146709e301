import type { Filled } from "./moods.ts";
import { clausesIn } from "./standing.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

/** Services that are made of exercises and activities. */
export const OF_EXERCISE: ReadonlySet<string> = new Set(["97110", "97112", "97113", "97116", "97150", "97530"]);
/** Before a bare "traction" that only speaks of the one told before. */
const BACK: ReadonlySet<string> = new Set(["the", "this", "that", "after", "during", "following", "post", "with", "p", "while", "in", "on", "under", "between"]);

/** A service named on the way, and where. */
interface Head { readonly means: string; readonly sentence: number; readonly paragraph: number }

/**
 * The clauses with every loose name of a service as what it stands for there. `bridges` and `bike` belong to the service they are listed
 * under, pull by hand to the manual therapy whose sentence holds it, and "after the traction" to the pull by hand told of before.
 */
export function named(clauses: readonly Filled[], tokens: readonly Token[]): readonly Filled[] {
  let head: Head | undefined;
  let isByHand = false;
  return clauses.map((clause) => {
    const terms = clause.terms.map((term): Term => {
      const own = withMeaning(term, clause, { clauses, tokens }, head, isByHand && isBack(tokens, term));
      if (own.tag === "service" && own.means !== "none" && term.tag !== "activity") {
        head = { means: own.means, sentence: clause.sentence, paragraph: clause.paragraph };
        if (own.means === "hands" || own.means === "97012") isByHand = own.means === "hands";
      }
      return own;
    });
    return { ...clause, terms };
  });
}

interface Text { readonly clauses: readonly Filled[]; readonly tokens: readonly Token[] }

function withMeaning(term: Term, clause: Filled, { clauses, tokens }: Text, head: Head | undefined, isOfHands: boolean): Term {
  if (term.tag === "activity" && isOfPull(term, clause, head)) return { ...term, tag: "service", means: "none" };
  if (term.tag === "activity") return { ...term, tag: "service", means: listedUnder(clause, clauses, head) ?? term.means };
  if (term.tag !== "service") return term;
  const code = codeOver(term, clause, tokens[clause.from]);
  if (code !== undefined) return { ...term, means: code };
  if (term.means === "flexion" && isUnderCode(clause, clauses)) return { ...term, means: "97012" };
  if (isCodeOfHands(term, clause, clauses)) return { ...term, means: "hands" };
  if (isOfMobilising(term, clause, clauses)) return { ...term, means: "97140" };
  return term.means === "97012" && isOfHands ? { ...term, means: "hands" } : term;
}

/** `97140 Joint mobilization with distraction 18 min`: names up to the first number are of the one code that opens their clause. */
function codeOver({ from, means }: Term, { terms, quantities, from: start }: Filled, opening: Token | undefined): string | undefined {
  if (from === start || means === "none" || means === "hep" || !/^97(?!012)\d{3}$/.test(opening?.text ?? "")) return undefined;
  const code = terms.find((one) => one.tag === "service" && one.from === start)?.means;
  const isFirst = quantities.every((one) => one.from > from || one.from <= start);
  return isFirst && code !== means ? code : undefined;
}

/** "Warm up at 40 lb, then 65 lb": the first minutes of the pull that was named before. */
function isOfPull({ from }: Term, { terms, quantities }: Filled, head: Head | undefined): boolean {
  const isLow = terms.some((term) => (term.tag === "low" && term.from === from) || (term.tag === "other-minutes" && term.means === "elsewhere"));
  return isLow && head?.means === "97012" && quantities.some(({ unit }) => unit === "pound" || unit === "kilogram");
}

/** The service whose list an activity stands in: of its sentence, or of its paragraph where the sentence has no minutes of its own. */
function listedUnder(clause: Filled, clauses: readonly Filled[], head: Head | undefined): string | undefined {
  if (head === undefined || head.paragraph !== clause.paragraph) return undefined;
  const minutes = minutesOf(clause, clauses);
  if (OF_EXERCISE.has(head.means)) return head.sentence === clause.sentence || minutes === 0 ? head.means : undefined;
  return head.means === "97140" && head.sentence === clause.sentence && minutes < 2 ? head.means : undefined;
}

/** Pull by hand in manual therapy or on a joint, and the "distraction" of "joint mobilization with distraction". */
function isOfMobilising(term: Term, clause: Filled, clauses: readonly Filled[]): boolean {
  if (term.means === "hands") return isOfTherapy(clause, clauses) || isOfJoint(clause, clauses);
  if (term.means !== "97012" || term.to - term.from > 1 || !isOfJoint(clause, clauses)) return false;
  return clause.terms.some(({ tag, means }) => tag === "service" && means === "97140");
}

/** `97012: Leander motorized flexion-distraction table`: under the code of traction a table that flexes is its device. */
function isUnderCode(clause: Filled, clauses: readonly Filled[]): boolean {
  const first = clausesIn(clauses, "sentence", clause.sentence)[0];
  const [name] = first?.terms ?? [];
  return first !== undefined && first !== clause && first.to - first.from === 1 && name?.tag === "service" && name.means === "97012";
}

/** `97012 - manual cervical traction x 8 min`: under the code alone stands pull by hand, and no other pull. */
function isCodeOfHands(term: Term, clause: Filled, clauses: readonly Filled[]): boolean {
  if (term.means !== "97012" || clause.to - term.from !== 1 || term.to - term.from !== 1) return false;
  const named = clausesIn(clauses, "sentence", clause.sentence).flatMap(({ terms }) => terms.filter(({ tag }) => tag === "service"));
  const hands = named.filter(({ means }) => means === "hands");
  const isInside = ({ from, to }: Term): boolean => hands.some((hand) => hand.from <= from && to <= hand.to);
  return hands.length > 0 && named.every((other) => other === term || other.means === "hands" || other.means === "none" || isInside(other));
}

/** The sentence names manual therapy, and has minutes for one thing at most. */
function isOfTherapy(clause: Filled, clauses: readonly Filled[]): boolean {
  const isTold = clausesIn(clauses, "sentence", clause.sentence).some(({ terms }) => terms.some(({ tag, means }) => tag === "service" && means === "97140"));
  return isTold && minutesOf(clause, clauses) < 2;
}

const SPINE: ReadonlySet<string> = new Set(["cervical", "thoracic", "lumbar", "sacral"]);

/** Pull on a joint of a limb is a way of mobilising it. */
function isOfJoint({ sentence }: Filled, clauses: readonly Filled[]): boolean {
  const regions = clausesIn(clauses, "sentence", sentence).flatMap(({ terms }) => terms.filter(({ tag }) => tag === "region" || tag === "level"));
  return regions.some(({ means }) => JOINTS.has(means)) && !regions.some(({ means }) => SPINE.has(means));
}

const JOINTS: ReadonlySet<string> = new Set(["shoulder", "elbow", "wrist", "hip", "knee", "ankle", "foot"]);

function minutesOf({ sentence }: Filled, clauses: readonly Filled[]): number {
  return clausesIn(clauses, "sentence", sentence).flatMap(({ quantities }) => quantities.filter(({ unit }) => unit === "minute")).length;
}

/** A bare word that speaks of a traction already told. */
function isBack(tokens: readonly Token[], { from, to }: Term): boolean {
  return to - from === 1 && BACK.has(tokens[from - 1]?.text ?? "");
}
