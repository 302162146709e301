import { expect, test } from "vitest";
import { readNote } from "./index.ts";

const NOTE = "3/2/2026 Lumbar traction 15 min.";

test.each([
  ["a certification of the plan is no signature of the note", "POC certified, signed by Dr. Ada Well 2/20/2026.", undefined],
  ["nor is one that was signed", "Plan of care certified and signed by Dr. Ada Well on file.", undefined],
  ["the note's own stands after it", "POC certified, signed by Dr. Ada Well.\nSigned by Bo Ray, PT", "Bo Ray, PT"],
  ["behind a comma, after a plan that goes on, it is the note's", "Continue per plan of care, signed by Bo Ray, PT", "Bo Ray, PT"],
  ["a further field of its line takes nothing from it", "Supine.\nTherapist: Bo Ray, PT   Location: Suite 4", "Bo Ray, PT"],
  ["a label may stand in a cell of its own", "Supine.\nPT          Bo Ray, PT", "Bo Ray, PT"],
  ["on the last line the provider signs", "Supine.\nProvider: Bo Ray, PT", "Bo Ray, PT"],
  ["the letter of a side is no initial", "Adhesive capsulitis R. Bo Ray, PT", "R. Bo Ray, PT"],
  ["elsewhere the provider only heads the note", "\nProvider: Bo Ray, PT\nSupine.", undefined],
  ["on the last line a label and a name without a credential", "Supine.\nDr: Neil Strand", "Neil Strand"],
  ["words behind such a label are no name", "Supine.\nDr: will call patient", undefined],
  ["who speaks says when, and the name ends there", "This is Doctor Hale dictating on March 2, 2026.", "Hale"],
  ["letters with points right behind the name", "Supine.\nKit Ames D.C.", "Kit Ames D.C."],
  ["an initial goes before such letters", "Supine.\nK. Ames D.C.", "K. Ames D.C."],
  ["a stroke parts it from who supervised", "Supine.\nBo Ray, PTA / supervising therapist A. Well, PT, in clinic", "Bo Ray, PTA"],
  ["who watched did not write", "Supine.\nBo Ray, PTA\nPT supervision: on-site, A. Well PT", "Bo Ray, PTA"],
  ["a certificate behind the letters", "Supine.\nBo Ray, PT, DPT, Cert. MDT", "Bo Ray, PT, DPT"],
  ["e/s signs", "Supine.\nE/S Dr. Bo Ray DC", "Dr. Bo Ray DC"],
  ["no word of the trade", "Reviewed HEP. HEP", undefined],
  ["an aide beside it takes nothing from it", "Supine. Bo Ray, PT, supervising aide K.B.", "Bo Ray, PT"],
  ["a name in a note without capitals but of a maker", "static, supine, motorized table, tolerated treatment well. stood taller after, walked without limping, stiffness gone, slept better these last nights, working half days again, Triton. bo ray pt", "bo ray pt"],
  ["a plan that goes on takes nothing from the signature", "Continue POC.\nSigned by Bo Ray, PT", "Bo Ray, PT"],
])("%s", (_, words, signed) => {
  const { elements } = readNote(`${NOTE} ${words}`, { codes: ["97012"] }).services[0] ?? { elements: [] };
  const read = elements.find(({ element }) => element === "signature");
  expect(read?.status === "found" ? read.value : undefined).toBe(signed);
});

const ALONE = "initials alone: a reviewer asks for the name in full, or a signature log";

test.each([
  ["two letters behind the last full stop", "RTC M/W/F. RS", "RS", ALONE],
  ["behind their label", "Supine. Init: KM", "KM", ALONE],
  ["on a line of their own with one", "Supine.\nInitials: KL", "KL", ALONE],
  ["signed with nothing else", "Supine.\nSigned: K.L.", "K.L.", ALONE],
  ["a name that the note says nobody read", "Dictated but not read. Jane Miller, PT", "Jane Miller, PT", "the note says that it was dictated and not read"],
])("open: %s", (_, words, evidence, because) => {
  const { elements } = readNote(`${NOTE} ${words}`, { codes: ["97012"] }).services[0] ?? { elements: [] };
  const read = elements.find(({ element }) => element === "signature");
  expect([read?.status, read?.evidence.map(({ text }) => text), read?.because]).toEqual(["ambiguous", [evidence], because]);
});

test.each([
  ["initials of a name that stands in full", "Therapist: Jo Lark, PT\nSupine.\nInitials: JL", "Jo Lark, PT"],
  ["initials with their credential", "Supine. KL, PT", "KL, PT"],
  ["a machine's program is no signature log", "Initial traction force 40 lb. Bo Ray, PT", "Bo Ray, PT"],
])("signed: %s", (_, words, signed) => {
  const { elements } = readNote(`${NOTE} ${words}`, { codes: ["97012"] }).services[0] ?? { elements: [] };
  expect(elements.find(({ element }) => element === "signature")).toMatchObject({ status: "found", value: signed });
});
