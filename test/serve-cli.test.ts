import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "../src/store/index.ts";
import { run } from "./support/cli.ts";
import { newFolder } from "./support/office.ts";

const children: ChildProcess[] = [];

afterAll(() => { for (const child of children) child.kill("SIGKILL"); });

interface Served { readonly child: ChildProcess; readonly address: string; readonly said: () => string }

async function serve(...args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, ["src/cli/main.ts", "serve", "--port", "0", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  let said = "";
  child.stderr.on("data", (text: Buffer) => { said += text.toString(); });
  const address = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (piece: Buffer) => {
      text += piece.toString();
      const found = /http:\/\/\S+/.exec(text);
      if (found) resolve(found[0]);
    });
    child.on("exit", () => { reject(new Error(`it ended: ${said}`)); });
  });
  return { child, address, said: () => said };
}

describe("serve", () => {
  it("--demo has an invented day, and nothing of it is left afterwards", async () => {
    const { child, address } = await serve("--demo");
    const { demo, dataFolder } = await (await fetch(`${address}api/session`)).json() as { demo: boolean; dataFolder: string };
    expect(demo).toBe(true);
    let claims = 0;
    for (let tries = 0; claims < 71 && tries < 500; tries++) {
      ({ claims } = await (await fetch(`${address}api/summary`)).json() as { claims: number });
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    expect(claims).toBe(71);
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(existsSync(dataFolder)).toBe(false);
  });

  it("--watch takes in what lies in a folder and what comes, and says so after a restart too", async () => {
    const [data, folder] = [newFolder(), newFolder()];
    copyFileSync("examples/clinic-day.edi", join(folder, "a.837"));
    const { child, address } = await serve("--data", data, "--watch", folder);
    let state = "";
    for (let tries = 0; state !== "checked" && tries < 500; tries++) {
      const { files } = await (await fetch(`${address}api/watch`)).json() as { files: { state: string }[] };
      state = files[0]?.state ?? "";
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
    expect(await (await fetch(`${address}api/watch`)).json()).toMatchObject({ folders: [{ path: folder }], files: [{ name: "a.837", claims: 71 }] });
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    const { address: again, said } = await serve("--data", data);
    expect(await (await fetch(`${again}api/watch`)).json()).toMatchObject({ folders: [], files: [{ name: "a.837", claims: 71 }] });
    expect(said(), "the log names no file").toBe("");
  });

  it("has its data folder to itself, until it is killed", async () => {
    const data = newFolder();
    const { child } = await serve("--data", data);
    const { status, stderr } = run(["serve", "--port", "0", "--data", data]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^claimwright: .*another claimwright is working on this data folder.*\n$/);
    child.kill("SIGKILL");
    await once(child, "exit");
    const { child: next } = await serve("--data", data);
    next.kill("SIGTERM");
    expect(await once(next, "exit")).toEqual([0, null]);
  });

  it("says where it is, answers there, and stops when it is told to", async () => {
    const { child, address } = await serve("--data", newFolder());
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await (await fetch(address)).text()).toContain("<title>Claimwright</title>");
    expect(await (await fetch(`${address}api/health`)).json()).toMatchObject({ status: "ok" });
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("says in one line that its port is in use", async () => {
    const { child, address } = await serve("--data", newFolder());
    const { status, stderr, stdout } = run(["serve", "--port", new URL(address).port, "--data", newFolder()]);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^claimwright: serve --port \d+: this port is in use.*\n$/);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it.each([[["--port", "70000"], "--port 70000"], [["--port", "x"], "--port x"], [["--host", "0.0.0.0"], "nobody can sign in yet"],
    [["--host", "0.0.0.0", "--admin", "Ann", "--admin-password-file", "LICENSE"], "in the clear"],
    [["--admin", "Ann", "--admin-password-file", "test/fixtures/835/.none"], "cannot be read"],
    [["--tls-cert", "x.pem"], "go together"], [["--admin", "Ann"], "--admin-password-file"], [["--passphrase-file", "no-such-file"], "cannot be read"],
    [["--encrypt"], "needs a passphrase"], [["--watch", "package.json"], "no folder"], [["--data", "package.json"], "no folder"], [["--data", "postgres://office:secret@127.0.0.1:1/x"], "cannot be reached"]])("refuses %j", (args, said) => {
    const { status, stderr } = run(["serve", ...(args.includes("--data") ? [] : ["--data", newFolder()]), ...args]);
    expect(status).toBe(2);
    expect(stderr).not.toContain("secret");
    expect(stderr).toContain(said);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("reset-factor", () => {
  it("takes a second factor off at the computer, once the server is stopped", async () => {
    const data = newFolder();
    const reset = (...more: readonly string[]) => run(["reset-factor", "ann", "--data", data, ...more]);
    expect(reset()).toMatchObject({ status: 2, stderr: expect.stringContaining("there is no data of claimwright in this folder") as string });
    expect(readdirSync(data)).toEqual([]);
    const store = await openStore({ data });
    await store.people.add({ id: "1", name: "Ann", role: "admin", active: true, password: "hash", createdAt: "2026-11-28T10:00:00.000Z" });
    await store.factors.put("1", { secret: "JBSWY3DPEHPK3PXP", since: "2026-11-28T10:00:00.000Z", lastStep: 0 }, ["h1"]);
    expect(reset()).toMatchObject({ status: 2, stderr: expect.stringContaining("another claimwright is working on this data folder") as string });
    await store.close();
    expect(reset()).toEqual({ status: 0, stderr: "", stdout: "ann has no second factor any more, and signs in with the password alone.\n" });
    expect(reset()).toMatchObject({ status: 2, stderr: "claimwright: reset-factor ann: this person has no second factor.\n" });
    expect(run(["reset-factor", "Kim", "--data", data])).toMatchObject({ status: 2, stderr: "claimwright: reset-factor Kim: there is no person of this name.\n" });
    const again = await openStore({ data });
    expect((await again.audit.page({ offset: 0, limit: 9 })).rows).toMatchObject([{ act: "factor-reset", by: "owner", what: "1" }]);
    await again.close();
  });
});
