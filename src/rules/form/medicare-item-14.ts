import { found, pass, rule } from "../../check/index.ts";
import type { ClaimFacts, Outcome } from "../../check/index.ts";
import { wordsText } from "../../check/kinds/modifiers.ts";

/** Medicare reads items 14 and 15 of the paper form its own way; an 837P has no such boxes. */
export default rule({
  id: "form/medicare-item-14",
  title: "Items 14 and 15 on paper",
  severity: "error",
  over: "claim",
  applies: { procedures: "any" },
  on: false,
  params: {},
  says: {
    what: "On the paper form, {what}.",
    why: "On a CMS-1500 to Medicare, item 14 holds a date without a qualifier and item 15 stays blank. Otherwise the claim comes back as unprocessable (CO-16 with MA130): it is sent again, and cannot be appealed.",
    next: "Leave the qualifier of item 14 and all of item 15 blank. An electronic claim keeps its qualifiers.",
  },
  denial: { group: "CO", carc: "16", rarc: ["MA130"] },
  fix: "never",
  citations: [{ source: "chirowise-item-14", confidence: "secondary" }],
  check,
  examples: {
    found: [
      { title: "a qualifier in item 14", set: { on: true }, claim: { form: "cms-1500", paper: { item14Qualifier: "431" }, lines: [{ code: "98940" }] } },
      { title: "something in item 15", set: { on: true }, claim: { form: "cms-1500", paper: { item15Filled: true }, lines: [{ code: "98940" }] } },
    ],
    quiet: [
      { title: "both blank", set: { on: true }, claim: { form: "cms-1500", lines: [{ code: "98940" }] } },
      { title: "an electronic claim", set: { on: true }, claim: { paper: { item14Qualifier: "431" }, lines: [{ code: "98940" }] } },
    ],
  },
});

function check({ source: { form, paper } }: ClaimFacts): Outcome {
  if (form !== "cms-1500" || paper === undefined) return pass;
  const what = [
    ...((paper.item14Qualifier ?? "") === "" ? [] : ["item 14 has a qualifier"]),
    ...(paper.item15Filled === true ? ["item 15 is filled in"] : []),
  ];
  return what.length === 0 ? pass : found({ fills: { what: wordsText(what) } });
}
