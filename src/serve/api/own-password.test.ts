import { afterAll, beforeAll, expect, it } from "vitest";
import { TestOffice } from "../../../test/support/office.ts";
import { passwordHash } from "../passwords.ts";

const PASSWORD = "correct horse battery";
const LEAKED = "Qwertyqwerty";

let office: TestOffice;
beforeAll(async () => {
  office = await TestOffice.open({ passwordCost: 1024 });
  await office.ask("POST", "/users", { name: "Ann", role: "admin", password: PASSWORD });
  await signIn("Ann", PASSWORD);
});
afterAll(() => office.close());

async function signIn(name: string, password: string): Promise<{ readonly status: number; readonly body: never }> {
  const { status, body, headers } = await office.ask("POST", "/session", { name, password });
  if (status === 200) [office.csrf, office.cookie] = [body["csrf"], String(headers["set-cookie"]).split(";")[0] ?? ""];
  return { status, body };
}

it("is not taken out of a list of leaked ones, by nobody", async () => {
  const refused = { status: 422, body: { field: "password", detail: expect.stringContaining("list of leaked ones") as string } };
  expect(await office.ask("POST", "/users", { name: "Kim", role: "biller", password: LEAKED })).toMatchObject(refused);
  const [ann] = (await office.ask("GET", "/users")).body as { id: string }[];
  expect(await office.ask("PATCH", `/users/${ann?.id ?? ""}`, { password: LEAKED })).toMatchObject(refused);
  expect(await office.ask("PUT", "/password", { old: PASSWORD, password: LEAKED })).toMatchObject(refused);
  expect((await office.ask("GET", "/users")).body).toHaveLength(1);
});

it("is refused where it is the old one, or made of the user's or the office's name, and the trail tells of no change", async () => {
  await office.ask("PUT", "/office", { office: { "claim.billing.lastName": "Spine First" }, treating: {} });
  const put = async (password: string) => (await office.ask("PUT", "/password", { old: PASSWORD, password }));
  expect(await put(PASSWORD)).toMatchObject({ status: 422, body: { field: "password", detail: expect.stringContaining("is the one you have") as string } });
  const named = { status: 422, body: { field: "password", detail: expect.stringContaining("made of the name") as string } };
  expect(await put("spine-first on 2026")).toMatchObject(named);
  const [ann] = (await office.ask("GET", "/users")).body as { id: string }[];
  for (const password of ["ann 2026 1984", "SpineFirst blue"]) expect(await office.ask("PATCH", `/users/${ann?.id ?? ""}`, { password })).toMatchObject(named);
  expect(await office.ask("POST", "/users", { name: "Robin Hale", role: "biller", password: "robinhale and a fox" })).toMatchObject(named);
  expect(((await office.ask("GET", "/audit?limit=20")).body as { rows: { act: string }[] }).rows.filter(({ act }) => act === "user-changed")).toEqual([]);
});

it("is changed by who knows the old one, and their other sessions end", async () => {
  const [cookie, csrf] = [office.cookie, office.csrf];
  await signIn("Ann", PASSWORD);
  expect(await office.ask("PUT", "/password", { old: "another one", password: "a new one of words" })).toMatchObject({ status: 422, body: { field: "old" } });
  expect((await office.ask("PUT", "/password", { old: PASSWORD, password: "a new one of words" })).status).toBe(204);
  expect((await office.ask("GET", "/audit?limit=1")).body).toMatchObject({ rows: [{ act: "user-changed", did: "changed a person", detail: "Ann: a new password" }] });
  [office.cookie, office.csrf] = [cookie, csrf];
  expect((await office.ask("GET", "/claims")).status).toBe(401);
  expect((await signIn("Ann", PASSWORD)).status).toBe(401);
  expect((await signIn("Ann", "a new one of words")).status).toBe(200);
});

it("that was taken before there was a list is told of at sign-in, until it is another", async () => {
  const [ann] = (await office.ask("GET", "/users")).body as { id: string }[];
  await office.service.store.people.change(ann?.id ?? "", { password: await passwordHash(LEAKED, 1024) });
  expect(await signIn("Ann", LEAKED)).toMatchObject({ status: 200, body: { passwordLeaked: true } });
  expect((await office.ask("PUT", "/password", { old: LEAKED, password: PASSWORD })).status).toBe(204);
  expect((await office.ask("GET", "/session")).body).not.toHaveProperty("passwordLeaked");
});

it("is nobody's where nobody signs in", async () => {
  const alone = await TestOffice.open();
  expect((await alone.ask("PUT", "/password", { old: PASSWORD, password: PASSWORD })).status).toBe(422);
  await alone.close();
});
