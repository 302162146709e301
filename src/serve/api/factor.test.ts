import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TOTP } from "otpauth";
import { TestOffice } from "../../../test/support/office.ts";
import { resetFactor } from "../factor/reset.ts";

const PASSWORD = "correct horse battery";
const SECONDS = 1000;
const MINUTES = 60 * SECONDS;

let office: TestOffice;
let now = Date.parse("2026-11-28T10:00:00Z");
let secret = "";
let recovery: readonly string[] = [];

beforeAll(async () => {
  office = await TestOffice.open({ passwordCost: 1024, now: () => new Date(now) });
  await office.ask("POST", "/users", { name: "Ann", role: "admin", password: PASSWORD });
  await signIn("Ann");
  for (const role of ["biller", "compliance"]) await office.ask("POST", "/users", { name: role, role, password: PASSWORD });
});
afterAll(() => office.close());

/** What the phone shows now; codes of two moments in one test are of two steps. */
function code(of = secret): string {
  return new TOTP({ secret: of }).generate({ timestamp: now });
}

interface Answer { readonly status: number; readonly body: never }

async function tryIn(name: string, given: object = {}): Promise<Answer> {
  const { status, body, headers } = await office.ask("POST", "/session", { name, password: PASSWORD, ...given });
  if (status === 200) {
    office.csrf = body["csrf"];
    office.cookie = String(headers["set-cookie"]).split(";")[0] ?? "";
  }
  return { status, body };
}

async function signIn(name: string, given: object = {}): Promise<void> {
  expect((await tryIn(name, given)).status, name).toBe(200);
}

async function setUp(): Promise<{ readonly secret: string; readonly recovery: readonly string[] }> {
  const { status, body } = await office.ask("POST", "/factor/proposal", { password: PASSWORD });
  expect(status).toBe(200);
  const proposed = body["secret"] as string;
  const confirmed = await office.ask("POST", "/factor", { code: code(proposed) });
  expect(confirmed.status).toBe(201);
  return { secret: proposed, recovery: confirmed.body["recovery"] };
}

async function acts(most: number): Promise<readonly string[]> {
  const { rows } = (await office.ask("GET", `/audit?limit=${most}`)).body as { rows: { act: string; what: string }[] };
  return rows.map(({ act, what }) => `${act} ${what}`.trim());
}

describe("a second factor", () => {
  it("is set up with the password and a code, and recovery codes are shown once", async () => {
    expect((await office.ask("GET", "/factor")).body).toEqual({ has: false, recoveryLeft: 0, isDemanded: false, policy: "optional" });
    expect((await office.ask("POST", "/factor", { code: "123456" })).status).toBe(409);
    expect(await office.ask("POST", "/factor/proposal", { password: "another" })).toMatchObject({ status: 422, body: { field: "password" } });
    const { body } = await office.ask("POST", "/factor/proposal", { password: PASSWORD });
    expect(body).toMatchObject({ address: expect.stringContaining(`secret=${String(body["secret"])}`) as string, qr: { path: expect.stringMatching(/^M0 0h7v1h-7z/) as string } });
    expect(await office.ask("POST", "/factor", { code: "000000" })).toMatchObject({ status: 422, body: { field: "code" } });
    expect((await office.ask("GET", "/factor")).body).toMatchObject({ has: false });
    ({ secret, recovery } = await setUp());
    expect(recovery).toHaveLength(10);
    expect((await office.ask("GET", "/factor")).body).toMatchObject({ has: true, recoveryLeft: 10, since: "2026-11-28T10:00:00.000Z" });
    expect(await acts(1)).toEqual(["factor-on"]);
  });

  it("is asked for at sign-in, and a code counts once, a step early or late too", async () => {
    expect(await tryIn("Ann")).toMatchObject({ status: 401, body: { field: "code" } });
    expect(await tryIn("Ann", { code: code() }), "the code that confirmed it").toMatchObject({ status: 401 });
    now += 30 * SECONDS;
    const one = code();
    now += 30 * SECONDS;
    await signIn("ann", { code: one });
    expect(await acts(1)).toEqual(["sign-in with a code"]);
    expect((await tryIn("Ann", { code: one })).status).toBe(401);
    now += 60 * SECONDS;
    expect((await tryIn("Ann", { code: new TOTP({ secret }).generate({ timestamp: now - 60 * SECONDS }) })).status, "two steps late").toBe(401);
    await signIn("Ann", { code: new TOTP({ secret }).generate({ timestamp: now + 30 * SECONDS }) });
    expect((await acts(3))).toEqual(["sign-in with a code", "sign-in-refused code", "sign-in-refused code"]);
  });

  it("is stood in for by a recovery code, once", async () => {
    const [first = ""] = recovery;
    await signIn("Ann", { code: first.toLowerCase() });
    expect(await acts(1)).toEqual(["sign-in with a recovery code, 9 left"]);
    expect((await tryIn("Ann", { code: first })).status).toBe(401);
    expect((await office.ask("GET", "/factor")).body).toMatchObject({ recoveryLeft: 9 });
    const { body } = await office.ask("POST", "/factor/recovery");
    expect((await tryIn("Ann", { code: recovery[1] })).status).toBe(401);
    recovery = body["recovery"];
    await signIn("Ann", { code: recovery[0] });
  });

  it("is asked for again by administration after a quarter of an hour, and by nothing else", async () => {
    const wait = async (): Promise<void> => {
      now += 14 * MINUTES;
      await office.ask("GET", "/claims");
      now += 2 * MINUTES;
    };
    await wait();
    const changes: readonly (readonly ["POST" | "PUT" | "DELETE", string, object?])[] = [
      ["POST", "/users", { name: "New", role: "biller", password: PASSWORD }], ["PUT", "/practice", { yaml: "" }], ["PUT", "/watch", { folders: [] }],
      ["POST", "/factor/recovery"], ["DELETE", "/factor"], ["POST", "/factor/proposal", { password: PASSWORD }], ["PUT", "/factor/policy", { policy: "optional" }],
    ];
    for (const [method, url, body] of changes) {
      expect(await office.ask(method, url, body), `${method} ${url}`).toMatchObject({ status: 403, body: { field: "code" } });
    }
    expect((await office.ask("GET", "/users")).status).toBe(200);
    expect((await office.ask("PUT", "/office", { office: {}, treating: {} })).status).toBe(200);
    expect(await office.ask("POST", "/session/factor", { code: "123456" })).toMatchObject({ status: 422, body: { field: "code" } });
    expect((await office.ask("POST", "/session/factor", { code: code() })).status).toBe(204);
    expect((await office.ask("PUT", "/factor/policy", { policy: "optional" })).status).toBe(200);
    expect(await acts(3)).toEqual(["factor-policy optional", "factor-shown with a code", "factor-refused"]);
  });

  it("ends the other sessions of its user when it is set up anew", async () => {
    now += MINUTES;
    const [cookie, csrf] = [office.cookie, office.csrf];
    await signIn("Ann", { code: code() });
    now += MINUTES;
    ({ secret, recovery } = await setUp());
    expect((await office.ask("GET", "/claims")).status).toBe(200);
    [office.cookie, office.csrf] = [cookie, csrf];
    expect((await office.ask("GET", "/claims")).status).toBe(401);
  });
});

describe("guessing codes", () => {
  it("is held back as guessing passwords is, also by who knows the password", async () => {
    now += 60 * MINUTES;
    for (let n = 0; n < 5; n++) {
      expect((await tryIn("Ann")).body).toMatchObject({ field: "code" });
      expect((await tryIn("Ann", { code: "000000" })).status).toBe(401);
    }
    expect((await tryIn("Ann", { code: code() })).status).toBe(429);
    expect((await tryIn("Ann")).status).toBe(429);
    now += MINUTES;
    await signIn("Ann", { code: code() });
  });
});

describe("an office that asks for one", () => {
  it("lets who has none do nothing but set one up", async () => {
    expect((await office.ask("PUT", "/factor/policy", { policy: "admin-and-compliance" })).body).toMatchObject({ policy: "admin-and-compliance", isDemanded: true });
    expect(await office.ask("DELETE", "/factor")).toMatchObject({ status: 422 });
    await signIn("biller");
    expect((await office.ask("GET", "/claims")).status).toBe(200);
    expect((await tryIn("compliance")).body).toMatchObject({ factorMissing: true, user: { name: "compliance" } });
    expect(await office.ask("GET", "/claims")).toMatchObject({ status: 403, body: { field: "factor" } });
    await setUp();
    expect((await office.ask("GET", "/claims")).status).toBe(200);
    expect((await office.ask("GET", "/session")).body).not.toHaveProperty("factorMissing");
  });

  it("has an admin who takes one off, and its user is signed out", async () => {
    const [cookie, csrf] = [office.cookie, office.csrf];
    now += MINUTES;
    await signIn("Ann", { code: code() });
    const users = (await office.ask("GET", "/users")).body as { id: string; name: string; hasFactor?: boolean }[];
    expect(users.map(({ name, hasFactor }) => [name, hasFactor])).toEqual([["Ann", true], ["biller", false], ["compliance", true]]);
    const of = users.find(({ name }) => name === "compliance")?.id ?? "";
    expect((await office.ask("DELETE", `/users/${of}/factor`)).status).toBe(204);
    expect((await office.ask("DELETE", `/users/${of}/factor`)).status).toBe(404);
    expect(await acts(1)).toEqual([`factor-reset ${of}`]);
    [office.cookie, office.csrf] = [cookie, csrf];
    expect((await office.ask("GET", "/session")).body).toMatchObject({ user: null });
    expect((await tryIn("compliance")).body).toMatchObject({ factorMissing: true });
  });

  it("tells nobody but who may change it who has one", async () => {
    await signIn("biller");
    expect((await office.ask("GET", "/users")).body[0]).not.toHaveProperty("hasFactor");
  });

  it("writes no secret and no code into its trail", async () => {
    const { rows } = await office.service.store.audit.page({ offset: 0, limit: 500 });
    const text = JSON.stringify(rows);
    expect(text).not.toContain(secret);
    for (const one of recovery) expect(text).not.toContain(one);
    expect(await office.service.store.audit.check()).toEqual({ whole: true });
  });
});

it("goes with the sign-in: where nobody signs in there is none", async () => {
  const alone = await TestOffice.open();
  expect((await alone.ask("POST", "/factor/proposal", { password: PASSWORD })).status).toBe(422);
  expect((await alone.ask("PUT", "/factor/policy", { policy: "everybody" })).status).toBe(422);
  await alone.close();
});

it("is taken off at the computer itself, in any spelling of the name, and written down", async () => {
  const { store } = office.service;
  expect(await resetFactor(store, "nobody", new Date(now))).toBe("nobody");
  expect(await resetFactor(store, "biller", new Date(now))).toBe("none");
  expect(await resetFactor(store, "ANN", new Date(now))).toBe("done");
  expect((await store.audit.page({ offset: 0, limit: 1 })).rows).toMatchObject([{ act: "factor-reset", by: "owner" }]);
  await signIn("Ann");
});
