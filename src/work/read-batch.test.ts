import { createReadStream, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { afterAll, expect, it } from "vitest";
import { DAY, newFolder } from "../../test/support/office.ts";
import { run } from "../check/index.ts";
import { readClaims, readVisits } from "../read/index.ts";
import { openStore } from "../store/index.ts";
import { officeOf } from "./office.ts";
import { ThreadScrubber } from "./thread/thread-scrubber.ts";
import { BatchReading } from "./read-batch.ts";
import { readVisitBatch } from "./read-visits.ts";
import { receive } from "./receive.ts";

const AT = "2026-11-28T10:00:00.000Z";
const parts = { tables: newFolder(), practice: undefined, today: "2026-11-28" };
const office = officeOf(parts);
const scrubber = new ThreadScrubber(() => parts);
afterAll(() => scrubber.stop());

/** The example day twice over, so that most of it is a duplicate: numbers stand twice in it, some with a visit record. */
function twice(): Readable {
  const day = readFileSync(DAY.claims);
  return Readable.from([day, day]);
}

async function read(bytes: () => Readable, atOnce: number): Promise<{ readonly said: readonly string[]; readonly problems: number }> {
  const store = await openStore({ data: newFolder() });
  const between = (): Promise<void> => Promise.resolve();
  await receive(store, { kind: "visits", by: "owner", at: AT, bytes: createReadStream(DAY.visits) });
  const visits = await store.batches.next();
  if (visits !== undefined) await readVisitBatch(store, visits, scrubber, { between, at: () => AT });
  const { id } = await receive(store, { kind: "claims", by: "owner", at: AT, bytes: bytes() });
  const batch = await store.batches.next();
  if (batch !== undefined) await new BatchReading(store, batch, scrubber, { atOnce, at: () => AT }).run(between);
  const claims = await store.claims.from(-1, 1000);
  const said = await Promise.all(claims.map(async ({ key, number }) => `${number} ${(await store.claims.json(key) ?? "").replaceAll(id, "")}`));
  const { problems = [] } = await store.batches.get(id) ?? {};
  await store.close();
  return { said, problems: problems.length };
}

it("what is said of claims does not depend on how many are read at once", async () => {
  const one = await read(twice, 1);
  expect(one.said).toHaveLength(142);
  expect(one.problems).toBeGreaterThan(0);
  for (const atOnce of [7, 50, 1000]) expect(await read(twice, atOnce)).toEqual(one);
});

const MUTATIONS: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ["nothing", (text) => text],
  ["a wrong count in the trailer", (text) => text.replace(/SE\*\d+\*/, "SE*7*")],
  ["a level without its parent", (text) => text.replace("HL*3*1*22*0", "HL*3*99*22*0")],
  ["a level of an unknown kind", (text) => text.replace(/HL\*5\*\d+\*22\*0/, "HL*5*1*77*0")],
  ["no name of the billing provider", (text) => text.replace(/NM1\*85\*[^~]*~/, "")],
  ["a strange segment in a claim", (text) => text.replace("LX*1~", "ZZZ*1~LX*1~")],
  ["an amount that is none", (text) => text.replace(/CLM\*20401\*[\d.]+/, "CLM*20401*4O")],
  ["no trailers", (text) => text.slice(0, text.indexOf("SE*"))],
  ["cut in the middle of a claim", (text) => text.slice(0, Math.floor(text.length / 2))],
];

it.each(MUTATIONS)("of a file with %s, every claim is judged as in the whole file", async (name, change) => {
  const day = readFileSync(DAY.claims, "latin1");
  expect(change(day) === day).toBe(name === "nothing");
  const bytes = Buffer.from(change(day), "latin1");
  const { said } = await read(() => Readable.from([bytes]), 50);
  const { records } = readVisits(readFileSync(DAY.visits));
  const whole = [...run(office.engine, readClaims(bytes, { file: "f" }), { visits: records })];
  const verdictOf = (text: string): string => `${text.split(" ")[0] ?? ""} ${/"verdict":"([^"]*)"/.exec(text)?.[1] ?? ""}`;
  expect(said.map(verdictOf)).toEqual(whole.map(({ claim, verdict }) => `${claim.id} ${verdict}`));
});
