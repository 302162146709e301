import type { Statement } from "../policy.ts";

/** Codes that Medicare Part B does not take or never pays. */
export const medicareCodes: readonly Statement[] = [
  {
    rule: "codes/not-for-medicare",
    from: "2003-03-01",
    set: { on: true },
    cite: { source: "chirotouch-97014", section: "97014 not valid for Medicare since 2003-03-01", from: "2003-03-01", confidence: "secondary" },
  },
  {
    rule: "codes/s-code-to-medicare",
    set: { on: true },
    cite: { source: "mediregs-s-codes", section: "Not reportable to Medicare", confidence: "secondary" },
  },
];
