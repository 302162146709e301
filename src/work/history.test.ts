import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { newFolder, TestOffice } from "../../test/support/office.ts";
import { run } from "../../test/support/cli.ts";

const offices: TestOffice[] = [];
afterEach(async () => { for (const office of offices.splice(0)) await office.close(); });

async function openOffice(): Promise<TestOffice> {
  const office = await TestOffice.open();
  offices.push(office);
  return office;
}

/** One claim of a patient, in a file of a day. */
function fileOf(number: string, service: string, { made = "20260310", frequency = "1", code = "97012" } = {}): string {
  const segments = [
    "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260310*1200*^*00501*000000001*0*P*:",
    `GS*HC*SENDER*RECEIVER*${made}*1200*1*X*005010X222A1`, "ST*837*0001*005010X222A1", `BHT*0019*00*1*${made}*1200*CH`,
    "NM1*41*2*SPINE CLINIC*****46*1", "PER*IC*OFFICE*TE*5555555555", "NM1*40*2*PAYER*****46*2",
    "HL*1**20*1", "PRV*BI*PXC*111N00000X", "NM1*85*2*SPINE CLINIC*****XX*1234567893", "N3*1 MAIN ST", "N4*AUSTIN*TX*787010001", "REF*EI*123456789",
    "HL*2*1*22*0", "SBR*P*18*******CI", "NM1*IL*1*TESTING*PAT****MI*M1", "N3*1 OAK ST", "N4*AUSTIN*TX*787010001", "DMG*D8*19600229*F",
    "NM1*PR*2*EXAMPLE PAYER*****PI*EX001",
    `CLM*${number}*40***11:B:${frequency}*Y*A*Y*Y`, ...(frequency === "1" ? [] : ["REF*F8*ICN1"]),
    "HI*ABK:M5416", "LX*1", `SV1*HC:${code}*40*UN*1*11**1`, `DTP*472*D8*${service}`,
  ];
  const all = [...segments, `SE*${segments.length - 1}*0001`, "GE*1*1", "IEA*1*000000001"];
  return all.map((segment) => `${segment}~`).join("");
}

async function load(office: TestOffice, text: string): Promise<void> {
  const path = join(newFolder(), "f.837");
  writeFileSync(path, text);
  await office.load("claims", path);
}

interface Told { readonly rule: string; readonly message: string }

async function findingsOf(office: TestOffice, number: string): Promise<readonly Told[]> {
  const { rows: [row] } = await office.service.store.claims.page({ q: number, sort: "claim", offset: 0, limit: 1 });
  return (JSON.parse(await office.service.store.claims.json(row?.key ?? "") ?? "{}") as { findings: Told[] }).findings;
}

const rulesOf = async (office: TestOffice, number: string): Promise<readonly string[]> =>
  (await findingsOf(office, number)).map(({ rule }) => rule);

describe("claims of earlier days", () => {
  it("are held against later ones, as scrub does with --history", async () => {
    const office = await openOffice();
    const [first, second] = [fileOf("A1", "20260302"), fileOf("B7", "20260302", { made: "20260311" })];
    await load(office, first);
    await load(office, second);
    expect(await rulesOf(office, "A1")).not.toContain("claim/duplicate");
    const told = await findingsOf(office, "B7");
    expect(told.length).toBeGreaterThan((await findingsOf(office, "A1")).length);
    expect(told.some(({ message }) => message.includes("A1"))).toBe(true);

    const folder = newFolder();
    writeFileSync(join(folder, "1"), first);
    writeFileSync(join(folder, "2"), second);
    const { stdout } = run(["scrub", join(folder, "2"), "--history", join(folder, "1"), "--format", "json", "--fail-on", "never"]);
    const { claims: [scrubbed] } = JSON.parse(stdout) as { claims: { findings: Told[] }[] };
    const said = ({ rule, message }: Told): Told => ({ rule, message });
    expect(told.map(said)).toEqual(scrubbed?.findings.map(said));
  });

  it("that were replaced count no more", async () => {
    const office = await openOffice();
    await load(office, fileOf("A1", "20260302"));
    await load(office, fileOf("A1", "20260302", { frequency: "7", made: "20260311" }));
    await load(office, fileOf("C9", "20260303", { made: "20260312" }));
    expect((await findingsOf(office, "C9")).some(({ message }) => message.includes("A1"))).toBe(false);
  });

  it("that change are held against later ones anew", async () => {
    const office = await openOffice();
    await load(office, fileOf("A1", "20260302"));
    await load(office, fileOf("B7", "20260302", { made: "20260311" }));
    const before = await rulesOf(office, "B7");
    const { store } = office.service;
    const { rows: [row] } = await store.claims.page({ q: "A1", sort: "claim", offset: 0, limit: 1 });
    const key = row?.key ?? "";
    const { recheck } = await import("./index.ts");
    await store.transaction(async (inside) => {
      await inside.claims.revise(key, new TextEncoder().encode(fileOf("A1", "20260305")), { by: "owner", at: "2026-11-28T10:00:00Z", what: "", visits: [] });
      await recheck(inside, office.service.office, key);
    });
    expect((await rulesOf(office, "B7")).length).toBeLessThan(before.length);
  });
});
