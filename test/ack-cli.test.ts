import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { ackCommand } from "../src/cli/ack.ts";
import { Unusable } from "../src/cli/unusable.ts";
import { claim, fileOf, text } from "./fixtures/x12/sample.ts";

const folder = mkdtempSync(join(tmpdir(), "claimwright-ack-"));
const out = join(folder, "result");
const remarks: string[] = [];
vi.spyOn(process.stderr, "write").mockImplementation((said) => { remarks.push(String(said)); return true; });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
afterEach(() => { process.exitCode = undefined; remarks.length = 0; });

const GOOD = text(fileOf(claim("A1"), claim("A2")));
const good = put("good.837", GOOD);
const bad = put("bad.837", GOOD.replace("*UN*1***1", "*XX*1***1").replaceAll("~", "~\n"));

function put(name: string, value: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, value);
  return path;
}

/** Runs the command in this process: its status and what it wrote. */
async function ran(...args: readonly string[]): Promise<readonly [status: unknown, written: string]> {
  await ackCommand().exitOverride().parseAsync(["node", "ack", ...args, "--out", out]);
  return [process.exitCode, readFileSync(out, "utf8")];
}

async function answerTo(file: string, ...args: readonly string[]): Promise<string> {
  const [, written] = await ran(file, "--date", "2026-09-04", ...args);
  return put(`${args.join("")}.ack`, written);
}

interface Told {
  readonly answers: readonly { readonly kind: string }[];
  readonly summary: { readonly rejected: boolean };
  readonly files: readonly { readonly is: string }[];
}

describe("claims are answered", () => {
  test("with a 999 and its TA1, and the status says whether anything is rejected", async () => {
    const [status, written] = await ran(good, "--date", "2026-09-04", "--control", "41");
    expect([status, written.match(/(?:^|~)(?:TA1|AK9|IK5|ISA)[^~]*/g)?.map((one) => one.replace("~", "").slice(0, 9))]).toEqual(
      [0, ["ISA*00*  ", "TA1*00000", "IK5*A", "AK9*A*1*1"]]);
    expect(written).toContain("*260904*0000*^*00501*000000041*0*T*:~");
    expect(remarks.join("")).toContain("rejected: 0 of 1 interchange and 0 of 1 transaction");
    expect((await ran(bad, "--date", "2026-09-04"))[0]).toBe(1);
  });

  test("with the same bytes at the same date", async () => {
    const written = async (): Promise<string> => (await ran(bad, "--kind", "all", "--date", "2026-09-04"))[1];
    expect(await written()).toBe(await written());
  });

  test("with what --kind wants; several files count on", async () => {
    const tags = (written: string): string[] => [...new Set(written.match(/(?:^|~)(TA1|ST\*\d+)/g) ?? [])].map((one) => one.replace("~", ""));
    expect(tags((await ran(good, "--kind", "ta1"))[1])).toEqual(["TA1"]);
    expect(tags((await ran(good, "--kind", "277ca"))[1])).toEqual(["ST*277"]);
    expect(tags((await ran(good, "--kind", "all"))[1])).toEqual(["TA1", "ST*999", "ST*277"]);
    expect((await ran(good, bad, "--kind", "ta1"))[1].match(/00501\*(\d+)/g)).toEqual(["00501*000000001", "00501*000000002"]);
  });

  test("with a 277CA that takes the input options of scrub", async () => {
    const two = put("two.837", GOOD.replace("*UN*1***1", "*UN*0***1"));
    expect((await ran(two, "--kind", "277ca", "--policy", "generic"))[0]).toBe(1);
    await expect(ran(two, "--kind", "277ca", "--policy", "nobody")).rejects.toThrow("there is no policy");
  });
});

describe("acknowledgements are read", () => {
  test("with the segment, element, byte and claim of the file that was sent", async () => {
    const ack = await answerTo(bad, "--kind", "999");
    const [status, written] = await ran(ack, "--of", bad);
    expect(status).toBe(1);
    const at = readFileSync(bad, "utf8").indexOf("XX*1***1");
    expect(written).toContain("Claim A1, line 1, loop 2400, SV103 (Professional service)");
    expect(written.replace(/\s+/g, " ")).toContain(`bad.837: segment 25, byte ${at} `);
    expect(written).toContain("1 transaction: 0 accepted and 1 rejected");
    expect((await ran(bad, ack))[1]).toBe(written);
  });

  test("without that file, by position, and it is asked for", async () => {
    const [status, written] = await ran(await answerTo(bad, "--kind", "999"));
    expect(status).toBe(1);
    expect(written).toContain("Claim A1, loop 2400, SV103");
    expect(written).toContain("Segment 23 of the transaction");
    expect(written).toContain("--of FILE.837");
  });

  test("that accept give status 0", async () => {
    const [status, written] = await ran(await answerTo(good, "--kind", "all"), "--of", good);
    expect(status).toBe(0);
    expect(written).toContain("2 claims: 2 accepted and 0 rejected");
    expect(written).not.toContain("--of");
  });

  test("of another file, and it is said", async () => {
    const other = put("other.837", GOOD.replace("REF*D9*CH1~", ""));
    const [, written] = await ran(await answerTo(bad, "--kind", "999"), "--of", other);
    expect(written.replace(/\s+/g, " ")).toContain("stands there, not SV1: is this the answer to another file?");
  });

  test("as JSON, without a patient's name or the copy of what was wrong", async () => {
    const [status, written] = await ran(await answerTo(bad, "--kind", "all"), "--of", bad, "--format", "json");
    const told = JSON.parse(written) as Told;
    expect(status).toBe(1);
    expect(told.answers.map(({ kind }) => kind)).toEqual(["TA1", "999", "277CA"]);
    expect(told.answers[1]).toMatchObject({ group: "1", outcome: "rejected", received: 1, accepted: 0, transactions: [{ transaction: "0001", errors: [{
      segment: "SV1", element: "SV103", code: "7", claim: "A1", position: 23, place: { loop: "2400", line: 1, fits: true, where: { segment: 25, element: "SV103" } },
    }] }] });
    expect(told.summary).toMatchObject({ rejected: true, claims: { accepted: 1, rejected: 1, other: 0 } });
    expect(told.files.map(({ is }) => is)).toEqual(["acknowledgement", "claims"]);
    expect(written).not.toMatch(/DOE|JANE|MEM1|"XX"|copy/);
  });

  test("with problems of their own, on standard error", async () => {
    const whole = readFileSync(await answerTo(bad, "--kind", "999"), "utf8");
    const [status] = await ran(put("cut.999", whole.slice(0, whole.indexOf("IK5"))));
    expect(status).toBe(1);
    expect(remarks.join("")).toContain("cut short");
  });
});

describe("what cannot be used", () => {
  test.each<readonly [title: string, args: readonly string[], says: string]>([
    ["a table", [put("list.csv", "claim,code")], "it looks like plain text"],
    ["an empty file", [put("empty.999", "")], "The file is empty."],
    ["a picture", [put("scan.999", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))], "it looks like an image"],
    ["UTF-16", [put("wide.999", Buffer.from("\ufeffISA*00*", "utf16le"))], "UTF-16 text, which has to be saved again"],
    ["a remittance", [put("paid.835", `${GOOD.slice(0, 106)}GS*HP*A1*B1*20260904*1200*1*X*005010X221A1~`)], "neither a claim file"],
    ["no file", [join(folder, "none.999")], "There is no such file"],
    ["--of without acknowledgements", [good, "--of", good], "none of these is an acknowledgement"],
    ["a date that is none", [good, "--date", "2026-02-30"], "there is no such day"],
    ["a control number that is none", [good, "--control", "0"], "whole number"],
    ["standard input twice", ["-", "--of", "-"], "can be read once"],
  ])("%s", async (_, args, says) => {
    const run = ran(...args);
    await expect(run).rejects.toThrow(Unusable);
    await expect(run).rejects.toThrow(says);
  });

  test("an acknowledgement that holds none gives status 2", async () => {
    const [status] = await ran(put("hollow.999", GOOD.slice(0, 106) + "GS*FA*A1*B1*20260904*1200*1*X*005010X231A1~GE*0*1~IEA*1*000000001~"));
    expect(status).toBe(2);
    expect(remarks.join("")).toContain("It holds no acknowledgement");
  });
});
