import type { Page } from "playwright-core";

/** No task of the page's own thread may take longer: a person feels the next one. */
export const MOST_MS = 200;

/** Notes every long task from the first script on. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told = globalThis as unknown as { longTasks: number[] };
    told.longTasks = [];
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) told.longTasks.push(duration); }).observe({ type: "longtask", buffered: true });
  });
}

/** Those that took too long, as the browser itself tells. */
export async function tooLong(page: Page): Promise<readonly number[]> {
  const longTasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  return longTasks.filter((duration) => duration > MOST_MS);
}
