/** NM1*IL and DMG of the patient. */
export const PAT = { name: "NM1*IL*1*TESTING*PAT****MI*M1", birth: "DMG*D8*19600229*F" } as const;

/** One claim of a patient, in a file of a day. */
export function fileOf(
  number: string, service: string, { made = "20260310", frequency = "1", code = "97012", person = PAT as { readonly name: string; readonly birth: string } } = {},
): string {
  const segments = [
    "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260310*1200*^*00501*000000001*0*P*:",
    `GS*HC*SENDER*RECEIVER*${made}*1200*1*X*005010X222A1`, "ST*837*0001*005010X222A1", `BHT*0019*00*1*${made}*1200*CH`,
    "NM1*41*2*SPINE CLINIC*****46*1", "PER*IC*OFFICE*TE*5555555555", "NM1*40*2*PAYER*****46*2",
    "HL*1**20*1", "PRV*BI*PXC*111N00000X", "NM1*85*2*SPINE CLINIC*****XX*1234567893", "N3*1 MAIN ST", "N4*AUSTIN*TX*787010001", "REF*EI*123456789",
    "HL*2*1*22*0", "SBR*P*18*******CI", person.name, "N3*1 OAK ST", "N4*AUSTIN*TX*787010001", person.birth,
    "NM1*PR*2*EXAMPLE PAYER*****PI*EX001",
    `CLM*${number}*40***11:B:${frequency}*Y*A*Y*Y`, ...(frequency === "1" ? [] : ["REF*F8*ICN1"]),
    "HI*ABK:M5416", "LX*1", `SV1*HC:${code}*40*UN*1*11**1`, `DTP*472*D8*${service}`,
  ];
  const all = [...segments, `SE*${segments.length - 1}*0001`, "GE*1*1", "IEA*1*000000001"];
  return all.map((segment) => `${segment}~`).join("");
}
