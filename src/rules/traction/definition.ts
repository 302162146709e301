import { neverByItself, rule } from "../../check/index.ts";

/** What 97012 is: a text for `explain` and `advise`. */
export default rule({
  id: "traction/definition",
  title: "What 97012 is",
  severity: "info",
  over: "line",
  applies: { procedures: ["97012"] },
  params: {},
  says: {
    what: "97012 is traction by a mechanical device: a steady or rhythmic pull on the neck, the pelvis or a limb.",
    why: "A halter or straps carry the pull of weights or of a motor, or the body's own weight draws on the neck, to ease pain and give tight tissue more length. It is a supervised modality: nobody needs to stay at the patient's side, and time is not part of the code.",
    next: "Bill one unit a day for it, and write down the date, device, minutes, body part and cause.",
  },
  denial: null,
  fix: "never",
  citations: [
    { source: "origin", section: "Proper use of 97012", confidence: "secondary" },
    { source: "myzhealth-97012", confidence: "secondary" },
  ],
  check: neverByItself,
  examples: {
    found: [],
    quiet: [{ title: "a text never fires", claim: { lines: [{ code: "97012" }] } }],
  },
});
