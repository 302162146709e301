import { afterAll, beforeAll } from "vitest";
import type { Browser } from "playwright-core";
import { launch } from "./chromium.ts";
import type { Served } from "./pages.ts";

/** What the tests of one file share: a browser, and where the pages are. There from the first test on. */
export interface Stage { readonly browser: Browser; readonly url: string }

/** A browser starts slowly where other tests have the processors. */
const START_MS = 60_000;

/** Starts the pages and a real Chromium before the file's tests, and closes both after them. */
export function staged(serve: () => Promise<Served>): Stage {
  let set: { readonly browser: Browser; readonly served: Served } | undefined;
  const there = (): NonNullable<typeof set> => {
    if (set === undefined) throw new Error("The stage is set before the first test, not before.");
    return set;
  };
  beforeAll(async () => {
    const served = await serve();
    set = { served, browser: await launch() };
  }, START_MS);
  afterAll(async () => {
    await set?.browser.close();
    set?.served.close();
  });
  return { get browser() { return there().browser; }, get url() { return there().served.url; } };
}
