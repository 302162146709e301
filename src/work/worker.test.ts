import { afterEach, describe, expect, it } from "vitest";
import { HereScrubber } from "../../test/support/here-scrubber.ts";
import { TestOffice } from "../../test/support/office.ts";
import type { Store } from "../store/index.ts";
import type { OfficeParts } from "./index.ts";
import type { Scrubber } from "./thread/scrubber.ts";
import { Worker } from "./worker.ts";

const YAML = "office: Example\nrules:\n  - rule: traction/one-unit-per-day\n    off: true\n    reason: We agreed otherwise.\n    by: A. Admin\n    until: 2099-12-31\n";

const offices: TestOffice[] = [];
afterEach(async () => { for (const office of offices.splice(0)) await office.close(); });

/** Judges as ever, and does something once, before a piece of the checking again. */
class Interrupted extends HereScrubber {
  before: (() => Promise<void>) | undefined;

  constructor(parts: () => OfficeParts) {
    super(parts);
    const { judge } = this;
    this.judge = async (of) => {
      const now = this.before;
      this.before = undefined;
      await now?.();
      return judge(of);
    };
  }
}

async function openInterrupted(): Promise<{ office: TestOffice; scrubber: Interrupted }> {
  let scrubber: Interrupted | undefined;
  const office = await TestOffice.open({ scrubber: (parts: () => OfficeParts) => (scrubber = new Interrupted(parts)) });
  offices.push(office);
  if (scrubber === undefined) throw new Error("No scrubber was asked for.");
  return { office, scrubber };
}

async function rulesFound({ service: { store } }: TestOffice): Promise<ReadonlySet<string>> {
  const { rows } = await store.claims.page({ sort: "claim", offset: 0, limit: 500 });
  const found = await Promise.all(rows.map(async ({ key }) => (JSON.parse(await store.claims.json(key) ?? "{}") as { findings: { rule: string }[] }).findings));
  return new Set(found.flat().map(({ rule }) => rule));
}

describe("checking all again", () => {
  it("begins anew where it is asked for again in the middle, so that no claim stays judged by what is no longer so", async () => {
    const { office, scrubber } = await openInterrupted();
    await office.load("claims");
    expect(await rulesFound(office)).toContain("traction/one-unit-per-day");
    const isAsked = new Promise<number>((done) => {
      scrubber.before = () => {
        // The first piece is judged by the office's old word; in the second the new one comes.
        scrubber.before = async () => { done((await office.ask("PUT", "/practice", { yaml: YAML })).status); };
        return Promise.resolve();
      };
    });
    await office.service.worker.checkAllAgain();
    expect(await isAsked).toBe(200);
    await office.service.worker.idle();
    expect(await rulesFound(office)).not.toContain("traction/one-unit-per-day");
  });

  it("goes on after a start where it was stopped, and not once more when it is done", async () => {
    const { office, scrubber } = await openInterrupted();
    await office.load("claims");
    let stopped: Promise<void> | undefined;
    scrubber.before = () => {
      stopped = office.service.worker.stop();
      return Promise.resolve();
    };
    await office.service.worker.checkAllAgain();
    await office.service.worker.idle();
    await stopped;
    let pieces = 0;
    const next = new Worker(office.service.store, { ...counting(scrubber, () => { pieces++; }) });
    next.wake();
    await next.idle();
    next.wake();
    await next.idle();
    expect(pieces).toBeGreaterThan(0);
    expect(pieces).toBeLessThan(PIECES);
  });

  it("is not missed where it is asked for while the worker looks for the last time", async () => {
    const { office, scrubber } = await openInterrupted();
    await office.load("claims");
    let pieces = 0;
    let asked: Promise<void> | undefined;
    const worker = new Worker(lookedAt(office.service.store, async (value) => {
      if (value?.startsWith(" ") !== true || asked !== undefined) return;
      pieces = 0;
      await (asked = worker.checkAllAgain());
    }), counting(scrubber, () => { pieces++; }));
    await worker.checkAllAgain();
    await worker.idle();
    expect(asked).toBeDefined();
    expect(pieces).toBe(PIECES);
  });
});

/** The example day is judged in so many pieces when it is checked again: of up to fifty claims, none of one number twice. */
const PIECES = 2;

function counting(scrubber: Scrubber, onJudge: () => void): Scrubber {
  const { begin, push, end, visits } = scrubber;
  return { begin, push, end, visits, judge: (of) => { onJudge(); return scrubber.judge(of); } };
}

/** The same store; what is told is what was read of each setting, before whoever read it has it. */
function lookedAt(store: Store, onRead: (value: string | undefined) => Promise<void>): Store {
  const { settings } = store;
  return {
    ...store,
    settings: {
      put: (name, value) => settings.put(name, value),
      get: async (name) => {
        const value = await settings.get(name);
        await onRead(value);
        return value;
      },
    },
  };
}
