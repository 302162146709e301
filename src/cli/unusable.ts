/** The input or the call cannot be used: one line that says where, what and what to do. Ends the program with status 2. */
export class Unusable extends Error {
  override readonly name = "Unusable";
}

/** Something that the contract names and this version does not have. */
export function notInThisVersion(what: string, instead: string): Unusable {
  return new Unusable(`${what} is not in this version. ${instead}`);
}

/** Exit statuses, as every command gives them. */
export const STATUS = { fine: 0, findings: 1, unusable: 2, ours: 3 } as const;
