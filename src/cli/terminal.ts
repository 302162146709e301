import picocolors from "picocolors";
import { harmless, plainStyle } from "../write/index.ts";
import type { Style } from "../write/index.ts";

const NARROWEST = 60;
const WIDEST = 100;

/** Colours and the real width on a terminal; otherwise none, and 80 columns. */
export function styleFor(isTerminal: boolean): Style {
  if (!isTerminal) return plainStyle();
  const width = Math.min(WIDEST, Math.max(NARROWEST, process.stdout.columns || 80));
  const wantsColour = process.env["NO_COLOR"] === undefined && process.env["TERM"] !== "dumb";
  const { bold, dim, red, yellow, cyan } = picocolors.createColors(wantsColour);
  return { width, strong: bold, quiet: dim, error: red, warning: yellow, info: cyan };
}

/** A remark beside the result, on standard error. */
export function remark(text: string): void {
  process.stderr.write(`${harmless(text)}\n`);
}

/** `0.42 s`, `3 min 5 s`. */
export function durationText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(2)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
