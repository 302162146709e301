import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Pictures go here; nothing of them is kept in the repository. */
const shots = process.env["CLAIMWRIGHT_SHOTS"] ?? mkdtempSync(join(tmpdir(), "claimwright-shots-"));
mkdirSync(shots, { recursive: true });

export const WAYS = [
  { width: 1280, height: 800, colorScheme: "light" }, { width: 1280, height: 800, colorScheme: "dark" },
  { width: 390, height: 844, colorScheme: "light" }, { width: 390, height: 844, colorScheme: "dark" },
] as const;
export type Way = (typeof WAYS)[number];

export interface Opened { readonly page: Page; readonly wrong: string[] }

/** A page of its own, at a size and in a light. Whatever the page throws or is refused by the policy is told in `wrong`. */
export async function pageOf(browser: Browser, { width, height, colorScheme }: Way): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const wrong: string[] = [];
  page.on("pageerror", (error) => { wrong.push(error.message); });
  page.on("console", (message) => { if (message.type() === "error" && !isQuestion(message.location().url)) wrong.push(message.text()); });
  return { page, wrong };
}

/** The page asks once whether a server is there; "no" is an answer, though the browser logs it as an error. */
function isQuestion(url: string): boolean {
  return url.endsWith("/api/session");
}

/** Takes a picture, asks axe for breaches of WCAG 2.2 AA, and looks that nothing sticks out at the side. */
export async function look(page: Page, name: string): Promise<void> {
  const { width = 0 } = page.viewportSize() ?? {};
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  await page.screenshot({ path: join(shots, `${name}-${width}-${dark ? "dark" : "light"}.png`) });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } };
    // Nobody presses what is on paper.
    const rules = { "target-size": { enabled: !matchMedia("print").matches } };
    return run.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], rules, resultTypes: ["violations"] });
  });
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary ?? ""}`).join(" | ")}`);
  expect(told, `${name} at ${width}, ${dark ? "dark" : "light"}`).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name}: width of the page`).toBeLessThanOrEqual(width);
}

/**
 * Looks at what is there now at both sizes and in both lights, and leaves the page as it was: for what takes many steps to reach. What has
 * the focus stays in sight, as a page whose width changes does not keep its place.
 */
export async function lookEveryWay(page: Page, name: string): Promise<void> {
  const size = page.viewportSize() ?? { width: WAYS[0].width, height: WAYS[0].height };
  const wasDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  for (const { width, height, colorScheme } of WAYS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => { if (document.activeElement !== document.body) document.activeElement?.scrollIntoView({ block: "nearest" }); });
    await look(page, name);
  }
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: wasDark ? "dark" : "light" });
}
