/** Qualifiers that may stand in a place, and how often each. A group shares its count: `[1, "314", "360", "361"]`. */
export type Allowed = readonly (readonly [most: number, ...codes: string[]])[];

const once = (...codes: readonly string[]): Allowed => codes.map((code) => [1, code] as const);

/** DTP01 of loop 2300; the ones that may be a range are in `RANGES`. */
export const CLAIM_DATES: Allowed = [
  ...once("431", "454", "304", "453", "439", "484", "455", "471"), [1, "314", "360", "361"], ...once("297", "296", "435", "096"),
  [2, "090", "091"], ...once("444", "050"),
];
/** DTP01 of loop 2400, the date of service left out. */
export const LINE_DATES: Allowed = [...once("471", "607", "463", "461", "304"), [2, "738", "739"], ...once("011", "455", "454")];
export const RANGES: ReadonlySet<string> = new Set(["314", "472"]);

export const CLAIM_REFERENCES: Allowed
  = once("4N", "F5", "EW", "9F", "G1", "F8", "X4", "9A", "9C", "LX", "D9", "EA", "P4", "1J");
export const LINE_REFERENCES: Allowed = [...once("9B", "9D"), [5, "G1"], ...once("6R", "EW", "X4", "F4", "BT"), [5, "9F"]];
export const CLAIM_NOTES: Allowed = [[1, "ADD", "CER", "DCP", "DGN", "TPO"]];
export const LINE_NOTES: Allowed = [[1, "ADD", "DCP"], [1, "TPO"]];
export const CLAIM_AMOUNTS: Allowed = once("F5");
export const OTHER_PAYER_AMOUNTS: Allowed = once("D", "A8", "EAF");

export const BILLING_REFERENCES: Allowed = [[2, "0B", "1G"]];
export const SUBSCRIBER_REFERENCES: Allowed = once("SY", "Y4");
export const PATIENT_REFERENCES: Allowed = [[1, "Y4"], [1, "1W", "SY"]];
/** G2 and LU name the billing provider to this payer. */
export const PAYER_REFERENCES: Allowed = [[3, "2U", "EI", "FY", "NF"], [2, "G2", "LU"]];
export const OTHER_PAYER_REFERENCES: Allowed = [[2, "2U", "EI", "FY", "NF"], ...once("G1", "9F", "T4", "F8")];
export const REFERRING_REFERENCES: Allowed = [[3, "0B", "1G", "G2"]];
export const RENDERING_REFERENCES: Allowed = [[4, "0B", "1G", "G2", "LU"]];
export const ORDERING_REFERENCES: Allowed = [[20, "0B", "1G", "G2"]];
export const FACILITY_REFERENCES: Allowed = [[3, "0B", "G2", "LU"]];

export const YES_NO_W = ["Y", "N", "W"] as const;
export const RELEASES = ["I", "Y"] as const;
export const SPINAL_CONDITIONS = ["A", "C", "D", "E", "F", "G", "M"] as const;
export const GENDERS = ["F", "M", "U"] as const;
export const RESPONSIBILITIES = ["P", "S", "T", "A", "B", "C", "D", "E", "F", "G", "H", "U"] as const;
export const INSURANCE_TYPES = ["12", "13", "14", "15", "16", "41", "42", "43", "47"] as const;
export const FILING_INDICATORS = [
  "11", "12", "13", "14", "15", "16", "17", "AM", "BL", "CH", "CI", "DS", "FI", "HM", "LM", "MA", "MB", "MC", "OF", "TV", "VA", "WC", "ZZ",
] as const;
export const PATIENT_RELATIONSHIPS = ["01", "19", "20", "21", "39", "40", "53", "G8"] as const;
export const RELATIONSHIPS = ["18", ...PATIENT_RELATIONSHIPS] as const;
export const ID_QUALIFIERS = ["01", "14", "20", "27", "28", "29", "30", "33", "ZZ"] as const;
export const ADJUSTMENT_GROUPS = ["CO", "CR", "OA", "PI", "PR"] as const;
export const POINTERS = Array.from({ length: 12 }, (_, i) => String(i + 1));
export const PROCEDURE_QUALIFIERS = ["HC", "ER", "IV", "WK"] as const;
export const PRINCIPAL_QUALIFIERS = ["ABK", "BK"] as const;
export const OTHER_QUALIFIERS = ["ABF", "BF"] as const;
