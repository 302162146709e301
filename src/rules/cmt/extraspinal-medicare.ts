import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { addition, lineFills, markOf, removals } from "../../check/kinds/modifiers.ts";

/** Manipulation outside the spine is excluded from Medicare whatever the care: GY, never AT. */
export default rule({
  id: "cmt/extraspinal-medicare",
  title: "98943 to Medicare carries GY",
  severity: "error",
  over: "line",
  applies: { procedures: ["98943"] },
  on: false,
  params: {},
  says: {
    what: "98943 on line {line} goes to Medicare {how}.",
    why: "Medicare covers manipulation of the spine only. AT, GA and GZ argue about the necessity of a covered service and have no place on 98943, which is excluded and says so by GY. Filing it is optional; GY by itself gives no right to charge the patient.",
    next: "Take the line off, or, where a denial is wanted, file it with GY.",
    question: "Is 98943 filed to have a denial, so that GY should stand on it{instead}?",
  },
  denial: { group: "PR", carc: "96", rarc: [] },
  fix: "attest",
  citations: [
    { source: "chiroeco-modifiers", section: "98943", confidence: "secondary" },
    { source: "cms-benefit-manual-ch15", section: "§240.1.1: spinal manipulation only", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "with AT", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98943", modifiers: ["AT"] }] } },
      { title: "with nothing", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98943" }] } },
    ],
    quiet: [
      { title: "with GY", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98943", modifiers: ["GY"] }] } },
      { title: "AT on spinal manipulation", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["AT"] }] } },
      { title: "GX without GY is another rule's", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98943", modifiers: ["GX"] }] } },
    ],
  },
});

/** GA and GZ are taken off with AT only where there is no GY: beside GY they are a conflict, another rule's. */
function check(line: LineFacts): Outcome {
  const isExcluded = hasModifier(line, "GY", "GX");
  const wrong = line.modifiers.filter((modifier) => modifier === "AT" || (!isExcluded && (modifier === "GA" || modifier === "GZ")));
  if (isExcluded && wrong.length === 0) return pass;
  const [first] = wrong;
  return found({
    fills: {
      ...lineFills(line),
      how: first === undefined ? "without GY" : `with ${wrong.join(" and ")}`,
      instead: first === undefined ? "" : ` in the place of ${wrong.join(" and ")}`,
    },
    mark: markOf(line, first ?? ""),
    changes: [...removals(line.number, wrong), ...(isExcluded ? [] : [addition(line.number, "GY")])],
  });
}
