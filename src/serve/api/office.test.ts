import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestOffice } from "../../../test/support/office.ts";
import { may, ROLES } from "../roles.ts";
import { apiRoutes } from "./index.ts";

const PASSWORD = "correct horse battery";

let office: TestOffice;
let now = Date.parse("2026-11-28T10:00:00Z");

beforeAll(async () => {
  office = await TestOffice.open({ passwordCost: 1024, now: () => new Date(now) });
  await office.load("claims");
});

afterAll(() => office.close());

describe("the office's own file", () => {
  it("is taken up, and every claim checked by it", async () => {
    const before = (await office.ask("GET", "/claims?rule=traction/one-unit-per-day")).body as { total: number };
    expect(before.total).toBe(2);
    const yaml = "office: Example\nrules:\n  - rule: traction/one-unit-per-day\n    off: true\n    reason: We agreed otherwise.\n    by: A. Admin\n    until: 2027-12-31\n";
    expect((await office.ask("PUT", "/practice", { yaml })).status).toBe(200);
    await office.service.worker.idle();
    expect((await office.ask("GET", "/claims?rule=traction/one-unit-per-day")).body).toMatchObject({ total: 0 });
    expect((await office.ask("GET", "/practice")).body).toEqual({ yaml });
    await office.ask("PUT", "/practice", { yaml: "" });
    await office.service.worker.idle();
    expect((await office.ask("GET", "/claims?rule=traction/one-unit-per-day")).body).toEqual(before);
  });

  it("is refused where it cannot be used, or an example of its own does not hold", async () => {
    const bad = await office.ask("PUT", "/practice", { yaml: "rules:\n  - rule: no/such-rule\n" });
    expect(bad.status).toBe(422);
    expect(bad.body).toMatchObject({ field: "yaml" });
    const whole = readFileSync("examples/claimwright.yaml", "utf8");
    expect((await office.ask("POST", "/practice/test", { yaml: whole })).body).toMatchObject({ holds: true });
    expect((await office.ask("POST", "/practice/test", { yaml: "x: [" })).body).toMatchObject({ holds: false });
    expect((await office.ask("GET", "/practice")).body).toEqual({ yaml: "" });
  });
});

describe("the library", () => {
  it("has rules and policies with their sources", async () => {
    expect(((await office.ask("GET", "/rules")).body as { rules: object[] }).rules.length).toBeGreaterThan(150);
    for (const url of ["/rules/traction/one-unit-per-day", "/rules/traction%2Fone-unit-per-day"]) {
      expect((await office.ask("GET", url)).body).toMatchObject({ id: "traction/one-unit-per-day", severity: "error", denial: { carc: "151" } });
    }
    expect((await office.ask("GET", "/rules/no/such")).status).toBe(404);
    expect((await office.ask("GET", "/policies/medicare-b")).body).toMatchObject({ id: "medicare-b" });
    expect((await office.ask("GET", "/policies/nobody")).status).toBe(404);
  });

  it("documents itself", async () => {
    const { openapi, paths } = (await office.ask("GET", "/openapi.json")).body as { openapi: string; paths: Record<string, Record<string, { parameters: { name: string }[] }>> };
    expect(openapi).toBe("3.1.0");
    expect(Object.values(paths).flatMap((methods) => Object.keys(methods))).toHaveLength(apiRoutes.length);
    expect(paths["/api/claims"]?.["get"]?.parameters.map(({ name }) => name)).toContain("mark");
    expect(paths["/api/claims/{key}/hold"]?.["post"]).toMatchObject({ responses: { default: { description: "A problem" } } });
  });
});

describe("people", () => {
  it("begin with an admin, and from then on everybody signs in", async () => {
    expect((await office.ask("POST", "/users", { name: "Kim", role: "biller", password: PASSWORD })).status).toBe(422);
    expect((await office.ask("POST", "/users", { name: "Ann", role: "admin", password: "short" })).status).toBe(400);
    expect((await office.ask("POST", "/users", { name: "Ann", role: "admin", password: PASSWORD })).status).toBe(201);
    expect((await office.ask("GET", "/claims")).status).toBe(401);
    expect((await office.ask("GET", "/session")).body).toMatchObject({ user: null, signInNeeded: true });
  });

  it("sign in with their password and no other", async () => {
    for (const [name, password] of [["Ann", "wrong"], ["Nobody", PASSWORD]]) {
      const { status, body } = await office.ask("POST", "/session", { name, password });
      expect(status).toBe(401);
      expect(body).toMatchObject({ detail: "The name or the password is not right." });
    }
    for (const name of ["ann", "ANN ", "Ann"]) await signIn(name);
    expect((await office.ask("GET", "/session")).body).toMatchObject({ user: { name: "Ann" } });
    expect((await office.ask("GET", "/claims")).status).toBe(200);
    expect((await office.ask("POST", "/users", { name: "aNN", role: "biller", password: PASSWORD })).status).toBe(409);
    for (const role of ROLES.filter((one) => one !== "admin")) {
      expect((await office.ask("POST", "/users", { name: role, role, password: PASSWORD })).status).toBe(201);
    }
    const trail = (await office.ask("GET", "/audit?limit=3")).body as { rows: { act: string }[] };
    expect(trail.rows.map(({ act }) => act)).toEqual(["user-added", "user-added", "user-added"]);
  });

  it.each(ROLES)("%s may do what the role does and no more", async (role) => {
    await signIn(role === "admin" ? "Ann" : role);
    for (const { method, url, right, streams } of apiRoutes) {
      if (right === "nobody" || url === "/session") continue;
      const at = url.replace(":key", "000000000000-1").replace(":id", "x").replace(":name", "x").replace("*", "x");
      const { status } = await office.ask(method, at, method === "GET" ? undefined : streams === true ? "x" : {}, streams === true ? { "content-type": "application/octet-stream" } : {});
      if (may(role, right)) expect(status, `${method} ${at}`).not.toBe(403);
      else expect(status, `${method} ${at}`).toBe(403);
    }
  });

  it("are signed out when nobody used the page for a while, and when their role changes", async () => {
    await signIn("biller");
    now += 14 * 60_000;
    expect((await office.ask("GET", "/claims")).status).toBe(200);
    now += 14 * 60_000;
    expect((await office.ask("GET", "/batches")).status).toBe(200);
    now += 2 * 60_000;
    expect((await office.ask("GET", "/claims")).status).toBe(401);

    await signIn("biller");
    const [cookie, csrf] = [office.cookie, office.csrf];
    await signIn("Ann");
    const users = (await office.ask("GET", "/users")).body as { id: string; name: string }[];
    const biller = users.find(({ name }) => name === "biller")?.id ?? "";
    expect((await office.ask("PATCH", `/users/${biller}`, { active: false })).body).toMatchObject({ active: false });
    const admin = users.find(({ name }) => name === "Ann")?.id ?? "";
    expect((await office.ask("PATCH", `/users/${admin}`, { role: "biller" })).status).toBe(422);
    [office.cookie, office.csrf] = [cookie, csrf];
    expect((await office.ask("GET", "/claims")).status).toBe(401);
    expect((await office.ask("POST", "/session", { name: "biller", password: PASSWORD })).status).toBe(401);
  });

  it("leave in the trail whose claims they looked at", async () => {
    await signIn("Ann");
    const { rows: [row] } = (await office.ask("GET", "/claims?limit=1")).body as { rows: { key: string; claim: string }[] };
    expect((await office.ask("GET", `/claims/${row?.key ?? ""}`)).status).toBe(200);
    expect((await office.ask("GET", "/audit?limit=1")).body).toMatchObject({ rows: [{ act: "look", claim: row?.claim }] });
  });

  it("sign out", async () => {
    await signIn("Ann");
    expect((await office.ask("DELETE", "/session")).status).toBe(204);
    expect((await office.ask("GET", "/claims")).status).toBe(401);
  });

  it("hold a cookie that no script reads and no other site's page sends", async () => {
    const { headers } = await office.ask("POST", "/session", { name: "Ann", password: PASSWORD });
    expect(headers["set-cookie"]).toMatch(/^claimwright=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict$/);
  });
});

async function signIn(name: string): Promise<void> {
  const { status, body, headers } = await office.ask("POST", "/session", { name, password: PASSWORD });
  expect(status, name).toBe(200);
  office.csrf = (body as { csrf: string }).csrf;
  office.cookie = String(headers["set-cookie"]).split(";")[0] ?? "";
}
