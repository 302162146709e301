import { readNote } from "../../src/note/index.ts";

const PAGE = 2000;
const ROUNDS = 12;
/** Read before anything is timed. */
const WARM = 3;
const LONG = 100;

/** CPU time of reading a page for traction: pages are notes one after the other, cut at a line end after two thousand characters. */
export function paceText(notes: readonly string[]): string {
  const pages = pagesOf(notes.join("\n\n"));
  for (let round = 0; round < WARM; round++) pages.forEach(cpuTime);
  const times = pages.flatMap((page) => Array.from({ length: ROUNDS }, () => cpuTime(page))).sort((a, b) => a - b);
  const at = (share: number): string => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(2)} ms`;
  const long = Array.from({ length: LONG }, (_, page) => pages[page % pages.length] ?? "").join("\n");
  return [
    `${pages.length} pages of ${PAGE} characters, ${ROUNDS} times each, CPU time`,
    `  median ${at(0.5)}   p90 ${at(0.9)}   p99 ${at(0.99)}`,
    `  ${LONG} pages as one note: ${cpuTime(long).toFixed(0)} ms`,
  ].join("\n");
}

/** Notes one after the other, cut at a line end after two thousand characters. */
export function pagesOf(text: string): readonly string[] {
  const pages: string[] = [];
  let page = "";
  for (const line of text.split("\n")) {
    page += `${line}\n`;
    if (page.length < PAGE) continue;
    pages.push(page);
    page = "";
  }
  return pages;
}

/** In milliseconds. */
function cpuTime(note: string): number {
  const before = process.cpuUsage();
  readNote(note, { codes: ["97012"] });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
