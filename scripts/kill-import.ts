// Kills an import with kill -9 at many moments and holds what comes of it against an import that nothing stopped.
// Run: node scripts/kill-import.ts --rounds 100
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../src/store/index.ts";
import { receive, ThreadScrubber, Worker } from "../src/work/index.ts";

/** The example day so many times over, each claim under a number of its own. */
const TIMES = 12;
/** Of these, so many came before. */
const EARLIER = 3;
const MOST_STARTS = 50;

export interface Killed { readonly rounds: number; readonly kills: number; readonly claims: number; readonly wrong: readonly string[] }

/** Runs so many rounds; each kills an import once or more and lets the last run end. */
export async function killImports(rounds: number, onRound: (round: number, kills: number) => void = () => undefined): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), "claimwright-kill-"));
  const file = join(folder, "day.837");
  writeFileSync(file, longDay());
  writeFileSync(earlierOf(file), longDay(EARLIER));
  try {
    const started = performance.now();
    await ended(start(join(folder, "whole"), file));
    const took = performance.now() - started;
    const whole = await contentsOf(join(folder, "whole"));
    const wrong: string[] = [];
    let kills = 0;
    for (let round = 0; round < rounds; round++) {
      const data = join(folder, `round-${round}`);
      const own = await killedOften(data, file, took, 0.1 + 0.75 * (round + 0.5) / rounds);
      kills += own;
      const got = await contentsOf(data);
      if (got.digest !== whole.digest) wrong.push(`round ${round + 1}: ${got.claims} claims of ${whole.claims}, or others`);
      rmSync(data, { recursive: true, force: true });
      onRound(round + 1, own);
    }
    return { rounds, kills, claims: whole.claims, wrong };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The first kill comes at a share of the whole time, the next ones later and later; a run that comes to its end is the last. One that ends
 * before its first kill, as it ran faster than the one that was timed, was no round: it is begun anew and killed sooner.
 */
async function killedOften(data: string, file: string, took: number, share: number): Promise<number> {
  let first = took * share;
  for (let starts = 0, kills = 0; starts < MOST_STARTS; starts++) {
    if (await isKilledIn(data, file, first * (1 + kills))) kills++;
    else if (kills > 0) return kills;
    else {
      rmSync(data, { recursive: true, force: true });
      first /= 2;
    }
  }
  throw new Error("The import never came to its end.");
}

/** Whether an import was killed after so many milliseconds; false where it ended before. */
async function isKilledIn(data: string, file: string, wait: number): Promise<boolean> {
  const child = start(data, file);
  const timer = setTimeout(() => { child.kill("SIGKILL"); }, wait);
  const [code, signal] = await once(child, "exit") as [number | null, string | null];
  clearTimeout(timer);
  if (code !== 0 && signal !== "SIGKILL") throw new Error(`The import ended by itself with status ${code ?? ""}.`);
  return code !== 0;
}

function start(data: string, file: string): ReturnType<typeof spawn> {
  return spawn(process.execPath, [import.meta.filename, "child", data, file], { stdio: ["ignore", "ignore", "inherit"] });
}

async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  const [code] = await once(child, "exit") as [number | null];
  if (code !== 0) throw new Error("The import that nothing stopped failed.");
}

/** A part of the same claims, which came before: they are left out of the long file. */
function earlierOf(file: string): string {
  return `${file}.earlier`;
}

/** What a start of the server does: drops what was cut off, takes the upload in (again), reads what is to be read. */
async function child(data: string, file: string): Promise<void> {
  const store = await openStore({ data });
  await store.batches.dropUnfinished();
  const parts = { tables: join(data, "tables"), practice: undefined, today: "2026-11-28" };
  const scrubber = new ThreadScrubber(() => parts);
  const worker = new Worker(store, scrubber, { onError: (error) => { throw error; } });
  for (const path of [earlierOf(file), file]) await receive(store, { kind: "claims", by: "owner", at: "2026-11-28T10:00:00.000Z", bytes: createReadStream(path) });
  worker.wake();
  await worker.idle();
  await scrubber.stop();
  await store.close();
}

/** All claims with their verdicts, in order, as one number. */
async function contentsOf(data: string): Promise<{ readonly digest: string; readonly claims: number }> {
  const store = await openStore({ data });
  const hash = createHash("sha256");
  let claims = 0;
  for (let after = -1; ;) {
    const some = await store.claims.from(after, 500);
    for (const { key, number, content } of some) {
      const [id = ""] = key.split("-");
      hash.update(`${number}\n`).update(content).update((await store.claims.json(key) ?? "").replaceAll(id, ""));
    }
    claims += some.length;
    const last = some.at(-1);
    if (last === undefined) break;
    after = last.seq;
  }
  const { rows: [batch] } = await store.batches.list({ offset: 0, limit: 9 });
  const summary = await store.claims.summary(0);
  hash.update(JSON.stringify([batch?.state, batch?.claims, batch?.same, batch?.bytesRead, batch?.problems, summary]));
  await store.close();
  return { digest: hash.digest("hex"), claims };
}

function longDay(times = TIMES): string {
  const day = readFileSync(join(import.meta.dirname, "..", "examples", "clinic-day.edi"), "latin1");
  return Array.from({ length: times }, (_, time) => day.replace(/CLM\*(\w+)/g, (_whole, number: string) => `CLM*${number}X${time}`)).join("");
}

if (import.meta.filename === process.argv[1]) {
  const [, , what, data = "", file = ""] = process.argv;
  if (what === "child") await child(data, file);
  else {
    const rounds = Number(process.argv[process.argv.indexOf("--rounds") + 1] ?? 3);
    const { kills, claims, wrong } = await killImports(rounds, (round, own) => { console.log(`round ${round}: killed ${own} times`); });
    console.log(`${rounds} rounds of ${claims} claims, ${kills} kills: ${wrong.length === 0 ? "nothing lost, nothing twice" : wrong.join("; ")}`);
    process.exitCode = wrong.length === 0 ? 0 : 1;
  }
}
