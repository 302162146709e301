import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shipped } from "../../../test/support/rule.ts";
import { ClaimReader, open, Tally } from "../../index.ts";
import { FileCheck } from "./file-check.ts";
import type { FileProgress } from "./messages.ts";

const DAY = readFileSync(new URL("../../../examples/clinic-day.edi", import.meta.url));
const ENGINE = shipped();

test("a file checked in the page has as much at risk as the same file scrubbed", async () => {
  let last: FileProgress | undefined;
  await new FileCheck(ENGINE).run(new Blob([DAY]), "day.edi", (progress) => { last = progress; });
  const tally = new Tally();
  const session = open(ENGINE);
  const reader = new ClaimReader({ file: "day.edi", onClaim: (claim) => { tally.add(session.check(claim)); }, onProblem: () => undefined });
  reader.push(DAY);
  reader.end();
  expect(last).toMatchObject({ state: "done", claims: 71, atRiskCents: tally.counts.sums.chargesAtRiskCents });
  expect(last?.atRiskCents).toBeGreaterThan(0);
});

test("what is wrong with the file is told with its claim and its segment", async () => {
  let last: FileProgress | undefined;
  const broken = DAY.toString("latin1").replace(/(CLM\*20448[^]*?)SV1\*/, "$1SX1*");
  await new FileCheck(ENGINE).run(new Blob([broken]), "day.edi", (progress) => { last = progress; });
  expect(last?.problems).toMatchObject([{ claim: "20448", where: { segment: 784 } }, { claim: "20448", where: { segment: 783 } }]);
});
