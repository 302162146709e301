export { checkClaims, readOne, recheck, sessionFor } from "./check-claims.ts";
export { officeOf, PRACTICE_FILE, PracticeRefused, tablesIn, tryPractice } from "./office.ts";
export type { Office, OfficeParts } from "./office.ts";
export { putVisits } from "./read-visits.ts";
export { EmptyUpload, receive } from "./receive.ts";
export { visitOf, visitTextOf } from "./visit-text.ts";
export { Worker } from "./worker.ts";
