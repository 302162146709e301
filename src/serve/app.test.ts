import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "../store/index.ts";
import { appOf } from "./app.ts";
import { Service } from "./service.ts";

function pages(): string {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Claimwright</title>");
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets", "a-1.js"), "export {}");
  return folder;
}

const service = await Service.over(await openStore({ data: mkdtempSync(join(tmpdir(), "data-")) }), {
  version: "1.2.3", tables: join(tmpdir(), "no-tables"), demo: false, isShared: false,
});
const app = appOf({ service, webFolder: pages(), names: ["desk.office.example"] });

afterAll(() => service.close());

const LOCAL = { host: "127.0.0.1:4837" };

describe("the pages", () => {
  it("come with a policy that lets nothing in or out", async () => {
    const { statusCode, headers, body } = await app.inject({ url: "/", headers: LOCAL });
    expect(statusCode).toBe(200);
    expect(body).toContain("<title>Claimwright</title>");
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*connect-src 'self'.*frame-ancestors 'none'/);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe|https?:|\*/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("are kept by the browser only where their name holds their content", async () => {
    expect((await app.inject({ url: "/assets/a-1.js", headers: LOCAL })).headers["cache-control"]).toContain("immutable");
    expect((await app.inject({ url: "/", headers: LOCAL })).headers["cache-control"]).toBe("no-cache");
  });

  it.each(["/../package.json", "/assets/../../package.json", "/%2e%2e/package.json", "/assets/%2e%2e%2f%2e%2e%2fpackage.json", "/.env"])("are all there is: %s", async (url) => {
    const { statusCode, headers } = await app.inject({ url, headers: LOCAL });
    expect(statusCode).toBe(404);
    expect(headers["content-type"]).toContain("application/problem+json");
  });
});

describe("the guard", () => {
  it.each(["127.0.0.1", "127.0.0.1:4837", "localhost:9", "[::1]:4837", "desk.office.example", "DESK.office.example:443"])("lets in %s", async (host) => {
    expect((await app.inject({ url: "/api/health", headers: { host } })).statusCode).toBe(200);
  });

  it.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:4837", "127.0.0.1@evil.example"])("refuses a name pointed here: %s", async (host) => {
    const { statusCode, body } = await app.inject({ url: "/api/health", headers: { host } });
    expect(statusCode).toBe(421);
    expect(JSON.parse(body)).toMatchObject({ type: "about:blank", status: 421, title: "Not this server" });
  });

  it.each([
    ["POST", { origin: "http://evil.example" }], ["POST", { origin: "null" }], ["POST", { "sec-fetch-site": "cross-site" }],
    ["GET", { origin: "http://127.0.0.1:9999" }], ["POST", { origin: "http://localhost:4837" }],
  ] as const)("refuses what another page sends: %s %o", async (method, headers) => {
    expect((await app.inject({ method, url: "/api/health", headers: { ...LOCAL, ...headers } })).statusCode).toBe(403);
  });
});
