import type { Document, Placed } from "../document.ts";
import { isMoreExact, recogniseDevice } from "../../reference/index.ts";
import type { DeviceCategory, DeviceFinding } from "../../reference/index.ts";
import type { Evidence, ReadElement } from "../reading.ts";
import type { Meant } from "../moods.ts";
import { namesIn } from "../services.ts";
import { clausesIn } from "../standing.ts";
import { against, doneIn, missing, serviceOf } from "./element.ts";
import type { Ground } from "./element.ts";

/** What did the pulling, by the vocabulary of devices, from all that is said of the traction that was given. */
export function device(ground: Ground): ReadElement {
  const { finding, evidence } = toldIn(ground);
  const { category, ambiguous } = finding;
  if (ambiguous !== undefined) return { element: "device", status: "contradicted", value: null, evidence, because: `the words name ${ambiguous.join(" and ")}` };
  if (category === "unknown" || (category === "mechanical-device" && hasEmptyField(ground))) return missing("device");
  if (category === "mechanical-device" && isAnyTable(finding)) return { element: "device", status: "ambiguous", value: null, evidence, because: "a traction table, motorized or not" };
  const pulls = pullOf(finding);
  if (pulls === undefined) return { element: "device", status: "ambiguous", value: null, evidence, because: "flexion-distraction by hand or by a program" };
  const read: ReadElement = { element: "device", status: "found", value: pulls, evidence };
  const named = serviceOf(ground)?.device ?? "";
  const recorded = recogniseDevice(named);
  const isSame = recorded.category === "unknown" || recorded.category === category || pullOf(recorded) === pulls;
  return against(read, isSame, `the visit record has "${named}"`);
}

interface Told { readonly finding: DeviceFinding; readonly evidence: readonly Evidence[] }

/** What all clauses name; where they name two, what those do that tell what was done; where none, what the office says that its own is. */
function toldIn(ground: Ground): Told {
  const clauses = clausesOfDevice(ground);
  const all = namedIn(ground, clauses);
  if (all.finding.ambiguous !== undefined) {
    const told = [clauses.filter((clause) => isTold(ground, clause)), clauses.filter((clause) => isNamedIn(ground, clause))];
    return told.map((own) => namedIn(ground, own)).find(({ finding }) => finding.category !== "unknown") ?? all;
  }
  if (isExact(all.finding)) {
    const given = namedIn(ground, clauses.filter((clause) => isTold(ground, clause)));
    const isOther = isExact(given.finding) && given.finding.category !== all.finding.category;
    return isOther && !isMoreExact(all.finding.category, given.finding.category) ? given : all;
  }
  const own = namedIn(ground, ground.document.clauses.filter((clause) => isOfOffice(ground, clause)));
  return own.finding.category === "unknown" ? all : own;
}

/** Names the service itself; "Cox work was done by hand" before the rollers does not. */
function isNamedIn({ kind }: Ground, clause: Meant): boolean {
  return namesIn(clause).some(({ means }) => means === kind);
}

function isExact({ category }: DeviceFinding): boolean {
  return category !== "unknown" && category !== "mechanical-device";
}

function namedIn(ground: Ground, clauses: readonly Meant[]): Told {
  const { plain: text, tokens } = ground.document;
  const stretches = clauses.map((clause) => ownPart(ground, clause))
    .map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
  const finding = recogniseDevice(stretches.map(({ start, end }) => text.slice(start, end)).join("; "), "traction");
  return { finding, evidence: finding.matched.flatMap((slice) => placeOf(ground.document, slice, stretches)) };
}

const MEASURES: ReadonlySet<string> = new Set(["minute", "pound", "kilogram", "percent"]);

/** A measure in the sentence, or a word of doing in the clause: no "we have a roller bed and a decompression unit". */
function isTold({ document: { clauses } }: Ground, { sentence, terms }: Meant): boolean {
  return terms.some(({ tag }) => tag === "verb" || tag === "today")
    || clausesIn(clauses, "sentence", sentence).some(({ quantities }) => quantities.some(({ unit }) => MEASURES.has(unit)));
}

/** "Explained that ours is a motorized table". */
function isOfOffice({ document: { tokens } }: Ground, { mood, from, to }: Meant): boolean {
  const at = tokens.slice(from, to).findIndex(({ text }) => text === "ours");
  return mood !== "denied" && mood !== "past" && at >= 0 && ["is", "was"].includes(tokens[from + at + 1]?.text ?? "");
}

const TABLES: readonly string[] = ["table", "tbl", "bench", "bed", "couch"];

/** Nothing more than "the traction table": a motor, hands or the patient's own weight may pull on it. */
function isAnyTable({ matched }: DeviceFinding): boolean {
  return matched.every((words) => {
    const own = words.toLowerCase().split(/[^a-z]+/);
    return TABLES.includes(own.at(-1) ?? "") && !own.some((word) => word.startsWith("mech"));
  });
}

/** What did the pulling: of a flexion-distraction table the hands or the motor that runs its program, where the words say which. */
function pullOf({ category, handsOn }: DeviceFinding): DeviceCategory | undefined {
  if (category !== "flexion-distraction") return category;
  return handsOn === undefined ? undefined : handsOn ? "manual" : "motorized-table";
}

const FIELDS: ReadonlySet<string> = new Set(["device", "devices", "equipment", "equip", "apparatus", "machine"]);
const AFTER_EMPTY: ReadonlySet<string> = new Set([";", "|", ",", "_", "\u2014"]);

/** `DEVICE: ;`, `device ____`: a form asks for the device and nobody filled it in, so that the name of the procedure tells of none. */
function hasEmptyField({ document: { tokens } }: Ground): boolean {
  return tokens.some(({ text }, at) => {
    const next = tokens[at + 2];
    if (FIELDS.has(text) && tokens[at + 1]?.text === "_") return true;
    return FIELDS.has(text) && tokens[at + 1]?.text === ":" && (next === undefined || next.kind === "line" || AFTER_EMPTY.has(next.text));
  });
}

/** What stands in a clause between the names of other services: "massage and ended with traction", "after traction massage". */
function ownPart({ kind }: Ground, clause: Meant): Placed {
  const { from, to } = clause;
  const named = namesIn(clause);
  const own = named.find(({ means }) => means === kind);
  if (own === undefined) return clause;
  const others = named.filter(({ means }) => means !== kind && means !== "flexion" && means !== "hands");
  const [before, after] = [others.findLast((term) => term.to <= own.from), others.find((term) => term.from >= own.to)];
  return { from: before?.to ?? from, to: after?.from ?? to };
}

/** Clauses of the traction itself, and those that name nothing else. */
function clausesOfDevice(ground: Ground): readonly Meant[] {
  const { services, kind } = ground;
  return doneIn(ground).filter((clause) => {
    const names = clause.terms.filter(({ tag, means }) => tag === "service" && means !== "none");
    if (names.length > 0) return names.some(({ means }) => means === kind || means === "flexion" || (kind === "hands" && means === "97012"));
    return clause.section !== "assessment" && services.of(clause, clause) === kind;
  });
}

function placeOf({ plain, text }: Document, slice: string, stretches: readonly Stretch[]): readonly Evidence[] {
  for (const { start, end } of stretches) {
    const at = plain.indexOf(slice, start);
    if (at >= start && at + slice.length <= end) return [{ start: at, end: at + slice.length, text: text.slice(at, at + slice.length) }];
  }
  return [];
}

interface Stretch { readonly start: number; readonly end: number }
