import { found, pass, rule, unchecked } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";
import { minutesOf } from "../../check/kinds/record.ts";

/** Where nobody sets a minimum, minutes too few to be a session are still worth a look. */
export default rule({
  id: "traction/implausibly-short",
  title: "Too few minutes to be a session",
  severity: "info",
  over: "line",
  applies: { procedures: ["97012"] },
  /** `minMinutes` is the one of traction/minimum-minutes: while it is set, that rule speaks and this one does not. */
  params: { floor: 5, minMinutes: 15 as number | null },
  says: {
    what: "{minutes} min of traction on line {line}: under {floor}, a reviewer may ask whether it was a session at all.",
    why: "The code needs no minutes, but setting up and pulling takes some: so short a time is more often a slip of the pen.",
    next: "Check the number against the record. If it is right, nothing needs to change.",
  },
  denial: null,
  fix: "never",
  citations: [{ source: "analyst", section: "A plausibility floor of our own", confidence: "logic" }],
  check: check,
  examples: {
    found: [{ title: "one minute, no minimum set", set: { params: { minMinutes: null } }, claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 1 }] } }],
    quiet: [
      { title: "five minutes, no minimum set", set: { params: { minMinutes: null } }, claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 5 }] } },
      { title: "a minimum is set, and its own rule speaks", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 1 }] } },
    ],
  },
});

function check(line: LineFacts, { params }: { readonly params: { readonly floor: number; readonly minMinutes: number | null } }) {
  if (params.minMinutes !== null) return pass;
  const minutes = minutesOf(line);
  if (!minutes.known) return unchecked(minutes.reason);
  return minutes.value < params.floor ? found({ fills: { minutes: minutes.value, line: line.number } }) : pass;
}
