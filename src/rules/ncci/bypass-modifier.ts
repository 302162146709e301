import { neverByItself, rule } from "../../check/index.ts";

/** Which modifiers open a pair: the reason that `ncci/pair` adds where another one was tried. */
export default rule({
  id: "ncci/bypass-modifier",
  title: "Modifiers that open a pair",
  severity: "info",
  over: "day",
  applies: { procedures: "any" },
  params: {},
  says: {
    what: "A pair with indicator 1 is opened by 59, XE, XS, XP or XU, by 24, 25, 57, 58, 78, 79, 27 or 91, or by a modifier of place on the body.",
    why: "22, 76 and 77 open no pair, however right they may be in themselves. 24, 25 and 57 stand on examinations only (99202 to 99499 and 92002 to 92014).",
    next: "Use the modifier that says what made the services separate; where none does, they were not.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "ncci-policy-manual", section: "Chapter I, section E", confidence: "verified" }],
  check: neverByItself,
  examples: { found: [], quiet: [{ title: "a text never fires", claim: { lines: [{ code: "97012" }, { code: "97140", modifiers: ["76"] }] } }] },
});
