import { expect, test } from "vitest";
import { compile, open } from "../check/index.ts";
import { sketchClaim } from "../claim/index.ts";
import { shippedPolicies } from "../policy/index.ts";
import { describeCitation, starterTables } from "../reference/index.ts";
import { rules } from "../rules/index.ts";
import { readPolicyFile } from "./policy-file.ts";

const union = `id: union
title: Union plan
basedOn: uhc
statements:
  - rule: traction/minimum-minutes
    from: 2026-01-01
    set: {severity: info, params: {minMinutes: 8}}
    cite: {title: Union plan manual, section: "4.2", url: "https://union.example/manual", from: 2026-01-01}
  - rule: traction/decompression
    set:
      params: {stance: allow}
    cite: {source: wa-lni-traction, confidence: logic}
gaps: [Visit limits are not known.]
`;

function faultOf(text: string): string {
  const answer = readPolicyFile(text, "union.yaml");
  return answer.ok ? "" : answer.errors[0]?.message ?? "no message";
}

test("a file becomes a policy of a payer's own, on top of a shipped one", () => {
  const answer = readPolicyFile(union, "union.yaml");
  expect(answer).toMatchObject({ ok: true, warnings: [], policy: { id: "union", layer: "payer:union", basedOn: "uhc", gaps: ["Visit limits are not known."] } });
  if (!answer.ok) return;
  const [first, second] = answer.policy.statements;
  expect(first).toEqual({
    rule: "traction/minimum-minutes",
    from: "2026-01-01",
    set: { severity: "info", params: { minMinutes: 8 } },
    cite: { source: "office", title: "Union plan manual", section: "4.2", url: "https://union.example/manual", from: "2026-01-01", confidence: "secondary" },
  });
  expect(first && describeCitation(first.cite)).toMatchObject({ title: "Union plan manual", url: "https://union.example/manual", checkedOn: null });
  expect(second?.cite).toEqual({ source: "wa-lni-traction", confidence: "logic" });
});

test("the engine goes by it", () => {
  const answer = readPolicyFile(union, "union.yaml");
  if (!answer.ok) throw new Error(answer.errors[0]?.message);
  const engine = compile({ rules, policies: [...shippedPolicies, answer.policy], tables: starterTables() });
  expect(open(engine, { policy: "union" }).check(sketchClaim({ lines: [{ code: "97012" }] })).policy).toBe("union");
  const { settled } = engine.planFor("union", 20_600).all.find(({ rule }) => rule.id === "traction/minimum-minutes") ?? {};
  if (settled) expect(settled).toMatchObject({ severity: "info", params: { minMinutes: 8 }, layer: "payer:union" });
});

test("a contract is a layer of its own", () => {
  expect(readPolicyFile(union.replace("basedOn: uhc", "layer: contract"), "u")).toMatchObject({ ok: true, policy: { layer: "contract" } });
});

test("unknown keys are passed over, and said", () => {
  const { warnings } = readPolicyFile(union.replace("gaps:", "gap:"), "union.yaml");
  expect(warnings.map(({ message }) => message)).toEqual(['union.yaml:13:1: gap: this key is not known and was ignored. Did you mean "gaps"?']);
});

test.each([
  ["an unknown base", union.replace("basedOn: uhc", "basedOn: uch"), /^union\.yaml:3:10: basedOn: there is no policy "uch".*Did you mean "uhc"\?/],
  ["a shipped name", union.replace("id: union", "id: uhc"), /^union\.yaml:1:5: id: "uhc" is a shipped policy/],
  ["a name with spaces", union.replace("id: union", "id: My Plan"), /^union\.yaml:1:5: id: must be small letters/],
  ["no statements", "id: union\ntitle: x", /^union\.yaml:1:1: statements: must be a list/],
  ["nothing at all", "", /^union\.yaml:1:1: id: must be a short name/],
  ["an unknown rule", union.replace("traction/decompression", "traction/decompresion"), /^union\.yaml:9:11: statements\[2\]\.rule: there is no rule .*Did you mean "traction\/decompression"\?/],
  ["an unknown parameter", union.replace("stance: allow", "stanc: allow"), /^union\.yaml:11:16: statements\[2\]\.set\.params\.stanc: .*Did you mean "stance"\?/],
  ["a bad day", union.replace("from: 2026-01-01\n", "from: 2026-13-01\n"), /^union\.yaml:6:11: statements\[1\]\.from: must be a day that exists/],
  ["no cite", union.replace("    cite: {source: wa-lni-traction, confidence: logic}\n", ""), /^union\.yaml:9:5: statements\[2\]\.cite: must say where this stands/],
  ["an empty cite", union.replace("{source: wa-lni-traction, confidence: logic}", "{confidence: logic}"), /^union\.yaml:12:11: statements\[2\]\.cite: needs a title/],
  ["an unknown source", union.replace("wa-lni-traction", "wa-lni-tractions"), /statements\[2\]\.cite\.source: there is no source .*Did you mean "wa-lni-traction"\?/],
  ["an address that is none", union.replace("https://union", "javascript:union"), /statements\[1\]\.cite\.url: must be a web address/],
  ["dates that overlap", union.replace("traction/decompression\n    set:\n      params: {stance: allow}", "traction/minimum-minutes\n    set:\n      severity: error"), /^union\.yaml:9:11: statements\[2\]\.rule: Policy "union" sets severity of traction\/minimum-minutes twice from 2026-01-01/],
])("%s is refused with its place", (_, text, message) => {
  expect(faultOf(text)).toMatch(message);
});
