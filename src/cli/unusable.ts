/** The input or the call cannot be used: one line that says where, what and what to do. Ends the program with status 2. */
export class Unusable extends Error {
  override readonly name = "Unusable";
}

/** Exit statuses, as every command gives them. */
export const STATUS = { fine: 0, findings: 1, unusable: 2, ours: 3 } as const;
