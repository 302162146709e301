import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts, Outcome } from "../../check/index.ts";
import { lineFills } from "../../check/kinds/modifiers.ts";
import { familyCodes, isTherapyCode } from "../../reference/index.ts";

/** Therapy in a physician's name is given by somebody trained as a therapist; never by an assistant. */
export default rule({
  id: "provider/incident-to",
  title: "Therapy incident to a physician",
  severity: "error",
  over: "line",
  applies: { procedures: familyCodes().filter(isTherapyCode) },
  on: false,
  params: { providers: ["MD"] as readonly string[], barred: ["PTA", "OTA"] as readonly string[] },
  says: {
    what: "{code} on line {line} is billed in a physician's name, and {who} gave {minutes} minutes of it.",
    why: "Therapy incident to a physician is given by staff with a therapist's training, while the physician is in the suite. Assistants lack that training in Medicare's eyes: their work is billed by the therapist who supervises them, never incident to.",
    next: "Bill the assistant's service in the name of the supervising therapist, or take the line off.",
  },
  denial: { group: "CO", carc: "B7", rarc: [] },
  fix: "never",
  citations: [{ source: "cms-benefit-manual-ch15", section: "§60.1, §230.1-230.2: never incident to", confidence: "verified" }],
  check,
  examples: {
    found: [
      {
        title: "an assistant's exercise in a physician's name",
        set: { on: true },
        claim: { provider: "MD", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97110", furnishedBy: { PTA: 15 } }] },
      },
    ],
    quiet: [
      {
        title: "a therapist's work",
        set: { on: true },
        claim: { provider: "MD", lines: [{ code: "97110", modifiers: ["GP"] }] },
        visit: { services: [{ line: 1, code: "97110", furnishedBy: { PT: 15 } }] },
      },
      {
        title: "under a therapist",
        set: { on: true },
        claim: { provider: "PT", lines: [{ code: "97110", modifiers: ["GP", "CQ"] }] },
        visit: { services: [{ line: 1, code: "97110", furnishedBy: { PTA: 15 } }] },
      },
      { title: "no record", set: { on: true }, claim: { provider: "MD", lines: [{ code: "97110", modifiers: ["GP"] }] } },
    ],
  },
});

type Params = { readonly providers: readonly string[]; readonly barred: readonly string[] };

function check(line: LineFacts, { params }: { readonly params: Params }): Outcome {
  if (!line.provider.known || !params.providers.includes(line.provider.value)) return pass;
  if (!line.service.known) return unchecked(line.service.reason);
  const given = Object.entries(line.service.value.furnishedBy ?? {})
    .find(([who, minutes]) => minutes > 0 && params.barred.includes(who.trim().toUpperCase()));
  if (!given) return pass;
  return found({ fills: { ...lineFills(line), who: `an assistant (${given[0].trim().toUpperCase()})`, minutes: given[1] } });
}
