import { expect, test } from "vitest";
import { editRoutes } from "./api/edits.ts";
import { may, ROLES } from "./roles.ts";

test("who answers questions changes nothing else of a claim", () => {
  const edit = editRoutes.find(({ url }) => url === "/claims/:key/edit");
  expect(edit?.right).toBe("edit");
  expect(ROLES.filter((role) => may(role, "edit"))).toEqual(["biller", "admin"]);
  expect(ROLES.filter((role) => may(role, "fix"))).toEqual(["biller", "clinician", "admin"]);
});
