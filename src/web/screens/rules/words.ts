/** The families of rules, in the biller's words and in the order of the library. */
export const FAMILIES: Readonly<Record<string, string>> = {
  traction: "Traction", documentation: "The note", time: "Time and units", modifiers: "Modifiers", ncci: "Codes side by side", therapy: "Therapy programmes",
  cmt: "Chiropractic manipulation", evaluation: "Evaluations", codes: "Codes", diagnosis: "Diagnoses", necessity: "Necessity and coverage", provider: "Who treats and bills",
  patient: "The patient", payers: "Single payers", claim: "The claim as a whole", payment: "Payment", form: "The form",
};

export function familyOf(id: string): string {
  return id.split("/")[0] ?? "";
}

/** What stands for a blank that would leave a hole in its sentence. */
const BLANKS: Readonly<Record<string, string>> = { drop: "what is one too many" };

/** A sentence with its blanks, before an example fills them. */
export function withBlanks(sentence: string): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_blank, name: string) => BLANKS[name] ?? "…");
}

/** True where every word is found somewhere. */
export function holdsAll(words: readonly string[], text: string): boolean {
  const low = text.toLowerCase();
  return words.every((word) => low.includes(word));
}

export function wordsOf(search: string): readonly string[] {
  return search.toLowerCase().split(/\s+/).filter((word) => word !== "");
}

export const OVERS: Readonly<Record<string, string>> = {
  line: "looks at each line", day: "looks at all lines of a day", claim: "looks at the whole claim", history: "looks at earlier claims too",
};
export const FIXES: Readonly<Record<string, string>> = {
  safe: "can be put right by itself: form only", attest: "can be put right once a person answers for it", never: "is a person's work: nothing is changed for you",
};
