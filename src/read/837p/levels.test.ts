import { expect, it } from "vitest";
import type { Claim } from "../../claim/index.ts";
import { codes, read } from "../../../test/fixtures/x12/read.ts";
import type { Result } from "../../../test/fixtures/x12/read.ts";
import { BILLING, claim, group, HEADER, interchange, PATIENT, SUBSCRIBER, transaction } from "../../../test/fixtures/x12/sample.ts";

const PARENT = SUBSCRIBER.map((segment) => segment.replace("HL*2*1*22*0", "HL*2*1*22*1").replace("SBR*P*18*", "SBR*P**"));
const SECOND = PATIENT.map((segment) => segment.replace("DOE*KIM", "DOE*LEE").replace("PAT*19", "PAT*01").replace("20100102", "20120304"));

function readOf(...body: readonly (readonly string[])[]): Result {
  return read(interchange([group([transaction([...HEADER, ...BILLING, ...body.flat()])])]));
}

const names = (claims: readonly Claim[]): readonly string[] => claims.map(({ patient, subscriber }) => `${patient.firstName}/${patient.relationship}/${subscriber.firstName}`);

it.each([
  ["a PAT", SECOND.slice(1)],
  ["an NM1*QC", SECOND.slice(2)],
])("a second dependant whom %s begins without an HL is not taken for the first", (what, segments) => {
  const result = readOf(PARENT, PATIENT, claim("A1"), segments, claim("A2"));
  expect(names(result.claims)).toEqual(["KIM/19/JANE", `LEE/${what === "a PAT" ? "01" : ""}/JANE`]);
  expect(result.claims[1]?.patient).toMatchObject({ dependant: true, memberId: "MEM1" });
  expect(result.claims[1]?.flawed).toBe(true);
  expect(codes(result)).toContain("e:hl-parent");
});

it("a subscriber and a dependant, both without an HL", () => {
  const other = PARENT.slice(1).map((segment) => segment.replace("DOE*JANE", "ROE*MARY").replace("MEM1", "MEM2"));
  const result = readOf(PARENT, PATIENT, claim("A1"), other, SECOND.slice(1), claim("A2"));
  expect(names(result.claims)).toEqual(["KIM/19/JANE", "LEE/01/MARY"]);
  expect(result.claims[1]?.patient.memberId).toBe("MEM2");
});

it("a first dependant without an HL is not the subscriber", () => {
  const result = readOf(PARENT, PATIENT.slice(1), claim("A1"));
  expect(names(result.claims)).toEqual(["KIM/19/JANE"]);
  expect(result.claims[0]?.patient.dependant).toBe(true);
});

it("a PAT of the subscriber begins nobody", () => {
  const result = readOf([...SUBSCRIBER.slice(0, 2), "PAT*******01*155", ...SUBSCRIBER.slice(2)], claim("A1"));
  expect([names(result.claims), result.claims[0]?.patient.dependant, result.problems]).toEqual([["JANE/18/JANE"], false, []]);
});

it("a PAT among the lines of a claim, with more lines to come, begins nobody", () => {
  const result = readOf(PARENT, PATIENT, [...claim("A1"), "PAT*01", "NM1*QC*1*DOE*LEE", "LX*2", "SV1*HC:97110*40*UN*1***1", "DTP*472*D8*20260302"], claim("A2"));
  expect(names(result.claims)).toEqual(["KIM/19/JANE", "KIM/19/JANE"]);
  expect(result.claims[0]?.lines).toHaveLength(2);
});
