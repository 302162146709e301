import { expect, it } from "vitest";
import { auditWords } from "./audit-words.ts";

const known = {
  titleOf: (rule: string) => (rule === "traction/one-unit-per-day" ? "One unit of traction a day" : rule),
  nameOf: (id: string) => (id === "0a1b" ? "Ann" : id),
};
const ID = "20402/traction/one-unit-per-day/1+2";
const TITLE = "“One unit of traction a day” (lines 1, 2)";

it.each([
  ["hold", "", "put on hold", ""],
  ["open", "held", "took off hold", ""],
  ["open", "released", "took back to open", ""],
  ["open", "", "put back to open", ""],
  ["assign", "0a1b", "assigned", "to Ann"],
  ["assign", "", "assigned", "to nobody"],
  ["override", ID, "kept as it is", TITLE],
  ["answered-no", ID, "answered no", `${TITLE}; nothing was changed`],
  ["answered-yes", ID, "answered yes", TITLE],
  ["fix", `${ID}; SV104 (line 1), line 2 taken off`, "fixed", `${TITLE}: SV104 (line 1), line 2 taken off`],
  ["fix", `${ID} 20402/modifiers/gp-missing/3; SV101 (line 3)`, "fixed", `${TITLE}, “modifiers/gp-missing” (line 3): SV101 (line 3)`],
  ["fix", `${ID} 20402/modifiers/gp-missing/3`, "fixed or answered", `${TITLE}, “modifiers/gp-missing” (line 3)`],
  ["override", "20402/office/own/", "kept as it is", "“office/own”"],
  ["edit", "SV104 (line 1), REF added", "changed", "SV104 (line 1), REF added"],
  ["edit", "line 2 taken off, CLM02", "took off", "line 2, changed CLM02"],
  ["edit", "REF taken off", "took off", "REF"],
  ["undo", "visit record", "undid", "the visit record"],
  ["undo", "SV104 (line 1)", "undid", "the change: SV104 (line 1)"],
  ["undo", "", "undid", "the last change"],
  ["note-text", "empty", "took the note off", ""],
  ["export", "20402\n20403", "saved as 837P", "2 claims: 20402, 20403"],
  ["export", "20402", "saved as 837P", "1 claim: 20402"],
  ["export", "2 claims", "saved as 837P", "2 claims"],
  ["upload", "claims, upload 4 (batch 0f0e): 41 claims", "brought in", "claims, upload 4: 41 claims"],
  ["upload", "visits, batch 0f0e", "brought in", "visit records, upload 0f0e"],
  ["upload", "claims, batch 0f0e, read once more", "brought in", "claims, upload 0f0e, read once more"],
  ["upload-refused", "claims, upload 4 (batch 0f0e): no claim in it (not-x12)", "could not be read", "claims, upload 4: no claim in it (not-x12)"],
  ["upload-stopped", "batch 0f0e", "stopped a reading", "upload 0f0e"],
  ["claim-taken-back", "claims, upload 4 (batch 0f0e)", "took back with its file", "claims, upload 4"],
  ["upload-taken-back", "claims, upload 4 (batch 0f0e): 41 claims", "took a file back", "claims, upload 4: 41 claims"],
  ["user-added", "0a1b biller", "added a person", "Ann: biller"],
  ["user-changed", "0a1b role=admin password active=false", "changed a person", "Ann: now admin, a new password, may not sign in any more"],
  ["user-changed", "0a1b role active", "changed a person", "Ann: another role, whether they may sign in"],
  ["table", "mue 2026Q1, 40 rows; carc 2026, 3 rows", "loaded a table", "Most units a day (MUE) 2026Q1, 40 rows; Denial codes (CARC) 2026, 3 rows"],
  ["sign-in", "with a recovery code, 9 left", "signed in", "with a recovery code, 9 left"],
  ["sign-in-refused", "", "refused at sign-in", "the name or the password was not right"],
  ["sign-in-refused", "code", "refused at sign-in", "the code was not right, or used before"],
  ["factor-reset", "0a1b", "took a second factor off", "of Ann"],
  ["factor-policy", "admin-and-compliance", "set who needs a second factor", "admins and compliance"],
  ["erase", "3 claims, 2 records, 5 entries; before 2020-03-01; 0a1b2c", "erased claims", "3 claims, 2 records, 5 entries; before 2020-03-01"],
  ["practice", "0 characters", "took the office's file off", ""],
  ["watch-folder", "none", "watches no folder", ""],
  ["of-a-later-version", "x", "of a later version", "x"],
])("%s of %j is told as %j, %j", (act, what, did, detail) => {
  expect(auditWords({ act, what, claim: "20402" }, known)).toEqual({ did, detail });
});

it("names so many claims of a file, and counts the others", () => {
  const what = Array.from({ length: 23 }, (_, n) => String(n)).join("\n");
  expect(auditWords({ act: "export", what }, known).detail).toMatch(/^23 claims: 0, 1, .*, 19 and 3 more$/);
});
