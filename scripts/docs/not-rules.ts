/** What the field's catalogues list and is no rule here, with the reason: shown beside the list of rules. */
export const NOT_RULES: readonly (readonly [what: string, why: string])[] = [
  ["That the engine never writes a note", "It is held by the code, not by a rule: no fix touches a note, a diagnosis or minutes."],
  ["Payment at the lower of charge and fee schedule", "It says what is paid, not what is wrong with a claim; fee schedules are not loaded."],
];
