import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { isMaintenance } from "../../check/kinds/diagnoses.ts";
import { hasOneOf } from "../../check/kinds/lines.ts";
import { addition, lineFills, markOf } from "../../check/kinds/modifiers.ts";

/** Spinal manipulation without AT reads as maintenance, and is denied as such. */
export default rule({
  id: "cmt/at-missing",
  title: "AT on active spinal manipulation",
  severity: "error",
  over: "line",
  applies: { procedures: ["98940", "98941", "98942"] },
  on: false,
  params: { modifiers: ["AT", "GA", "GZ", "GY"] as readonly string[] },
  says: {
    what: "{code} on line {line} goes to Medicare with none of AT, GA, GZ and GY{care}.",
    why: "AT says that the manipulation is active, corrective care. Without it Medicare takes the visit for maintenance, which it does not pay. AT proves nothing by itself: the record has to bear it out.",
    next: "{do}",
    question: "Does the record show active treatment that is expected to improve the patient's function, so that AT describes this visit?",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "attest",
  citations: [
    { source: "cms-benefit-manual-ch15", section: "§240.1.3: without AT the service is taken for maintenance", confidence: "verified" },
    { source: "noridian-chiropractic", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "no modifier", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941" }] } },
      { title: "maintenance, and nothing says who pays", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941" }] }, visit: { careType: "maintenance" } },
    ],
    quiet: [
      { title: "AT", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["AT"] }] } },
      { title: "GA for maintenance", set: { on: true }, claim: { provider: "DC", lines: [{ code: "98941", modifiers: ["GA"] }] } },
      { title: "other payers", claim: { provider: "DC", lines: [{ code: "98941" }] } },
    ],
  },
});

function check(line: LineFacts, { params }: { readonly params: { readonly modifiers: readonly string[] } }): Outcome {
  if (hasOneOf(line, params.modifiers)) return pass;
  const mark = markOf(line, "");
  if (!isMaintenance(line)) {
    return found({
      fills: { ...lineFills(line), care: "", do: "If the record shows active treatment, add AT; if this was maintenance, GA where the patient signed a notice beforehand, GZ where not." },
      mark, changes: [addition(line.number, "AT")],
    });
  }
  return found({
    fills: { ...lineFills(line), care: ", and the record says maintenance", do: "Maintenance never carries AT: GA where the patient signed a notice before the visit, GZ where not." },
    mark, tier: "never",
  });
}
