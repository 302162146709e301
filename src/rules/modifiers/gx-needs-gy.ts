import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { hasModifier } from "../../check/kinds/lines.ts";
import { addition, lineFills, markOf, wordsText } from "../../check/kinds/modifiers.ts";
import { isSpinalCmt } from "../../reference/index.ts";

/** GX tells of a voluntary notice, and only an excluded line (GY) has one. */
export default rule({
  id: "modifiers/gx-needs-gy",
  title: "GX goes with GY",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  on: false,
  params: { strangers: ["EY", "GL", "KB", "QL", "TQ"] },
  says: {
    what: "{code} on line {line} carries GX {how}.",
    why: "GX says that the patient was given a voluntary notice for something that Medicare excludes. It stands beside GY; on a line billed as covered, or beside a modifier that says something else of who pays, the line is sent back.",
    next: "{do}",
    question: "Is this service excluded from Medicare when this provider gives it, and was the patient given a voluntary notice for it?",
  },
  denial: { group: "CO", carc: "4", rarc: ["N519"] },
  fix: "attest",
  citations: [
    { source: "ngs-chiropractic", section: "GX", confidence: "verified" },
    { source: "xifin-gx", section: "GX with GY; returned with EY, GL, KB, QL, TQ", confidence: "verified" },
  ],
  check,
  examples: {
    found: [
      { title: "GX alone", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP", "GX"] }] } },
      { title: "GX and GY beside EY", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GX", "GY", "EY"] }] } },
    ],
    quiet: [
      { title: "GX with GY", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP", "GX", "GY"] }] } },
      { title: "GX with GA is a conflict, another rule's", set: { on: true }, claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GX", "GA"] }] } },
    ],
  },
});

function check(line: LineFacts, { params }: { readonly params: { readonly strangers: readonly string[] } }): Outcome {
  if (!hasModifier(line, "GX")) return pass;
  const strangers = params.strangers.filter((modifier) => hasModifier(line, modifier));
  if (strangers.length > 0) {
    const names = wordsText(strangers);
    return foundOn(line, { how: `together with ${names}`, do: `Keep what is true of the line: GX with GY, or ${names}.` });
  }
  if (hasModifier(line, "GY", "GA", "GZ")) return pass;
  const told = { how: "without GY", do: "Add GY if the service is excluded and a denial is wanted; take GX off if the service is covered." };
  return foundOn(line, told, isSpinalCmt(line.procedure) ? [] : [addition(line.number, "GY")]);
}

function foundOn(line: LineFacts, fills: Readonly<Record<string, string>>, changes: readonly ReturnType<typeof addition>[] = []): Outcome {
  return found({ fills: { ...lineFills(line), ...fills }, mark: markOf(line, "GX"), changes });
}
