import { pass, rule } from "../../check/index.ts";
import { modifierForbidden } from "../../check/kinds/modifiers.ts";
import { isSpinalCmt } from "../../reference/index.ts";

/** AT tells active spinal manipulation from maintenance, and says nothing of any other service. */
export default rule({
  id: "modifiers/at-only-on-cmt",
  title: "AT only on spinal manipulation",
  severity: "error",
  over: "line",
  applies: { procedures: "any" },
  /** `except`: codes on which another rule of the payer speaks of AT. */
  params: { modifiers: ["AT"], except: [] as readonly string[] },
  says: {
    what: "{code} on line {line} carries AT, which belongs on 98940, 98941 and 98942 only.",
    why: "AT says that spinal manipulation was active treatment and not maintenance. On any other code it means nothing, and the line is refused for its modifier.",
    next: "Take AT off this line; nothing else about it changes.",
  },
  denial: { group: "CO", carc: "4", rarc: [] },
  fix: "safe",
  citations: [
    { source: "noridian-chiropractic", section: "Modifier AT", confidence: "verified" },
    { source: "ngs-chiropractic", section: "Modifier AT", confidence: "verified" },
  ],
  check: (line, context) => (context.params.except.includes(line.procedure) ? pass : offSpine(line, context)),
  examples: {
    found: [
      { title: "on traction", claim: { provider: "DC", lines: [{ code: "97012", modifiers: ["GP", "GY", "AT"] }] } },
      { title: "on manipulation outside the spine", claim: { provider: "DC", lines: [{ code: "98943", modifiers: ["AT"] }] } },
    ],
    quiet: [
      { title: "on spinal manipulation", claim: { provider: "DC", lines: [{ code: "98940", modifiers: ["AT"] }] } },
      { title: "98943 to Medicare has a rule of its own", policy: "medicare-b", claim: { provider: "DC", lines: [{ code: "98943", modifiers: ["AT"] }] } },
    ],
  },
});

const offSpine = modifierForbidden(({ procedure }) => !isSpinalCmt(procedure));
