import { open } from "../../check/index.ts";
import type { Engine, Example } from "../../check/index.ts";
import { sketchClaim, visitRecord } from "../../claim/index.ts";

/** What a rule says on one of its examples, by the engine itself; `undefined` where it stays quiet. */
export function messageOf(engine: Engine, rule: string, example: Example): string | undefined {
  const claim = sketchClaim(example.claim);
  const services = example.visit?.services ?? example.claim.lines.map(({ code }, index) => ({ line: index + 1, code }));
  const session = open(engine, {
    policy: example.policy ?? "generic",
    visits: example.visit ? [visitRecord({ claim: claim.id, ...example.visit, services })] : [],
    ...(example.history ? { history: example.history.map(sketchClaim) } : {}),
  });
  for (const before of example.before ?? []) session.check(sketchClaim(before));
  return session.check(claim).findings.find((finding) => finding.rule === rule)?.message;
}
