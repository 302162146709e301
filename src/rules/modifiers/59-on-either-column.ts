import { neverByItself, rule } from "../../check/index.ts";

/** On which line 59 stands: a text, for `ncci/pair` finds the misplaced one. */
export default rule({
  id: "modifiers/59-on-either-column",
  title: "59 on either line of a pair",
  severity: "info",
  over: "day",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "Since 2019-07-01 Medicare takes 59 and the X modifiers on either code of a pair; before, on column 2 alone.",
    why: "The code of column 2 is the one that is denied, so that is where the modifier says most. On column 1 it opened nothing for services before July 2019, and some other payers still look at column 2 only.",
    next: "Put it on column 2; a pair that a modifier on column 1 does not open is found by ncci/pair.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "fcso-ncci-faq", from: "2019-07-01", confidence: "verified" }],
  check: neverByItself,
  examples: {
    found: [],
    quiet: [{ title: "a text never fires", claim: { lines: [{ code: "97012", modifiers: ["59"] }, { code: "97140" }] } }],
  },
});
