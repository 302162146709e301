import { entryOf } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { dateText, timeText } from "./dates.ts";

const USES: Readonly<Record<string, string>> = { T: "test", P: "production", I: "information" };

/** `CLINIC01 to CLEAR01 · 2026-03-03 07:12 · test`. */
export function interchangeNote(isa: SegmentView): string {
  const parties = `${isa.text(6).trim()} to ${isa.text(8).trim()}`;
  return [parties, `${dateText(isa.text(9))} ${timeText(isa.text(10))}`.trim(), entryOf(USES, isa.text(15)) ?? ""].filter((part) => part !== "").join(" · ");
}

/** `HC · 005010X222A1`. */
export function groupNote(gs: SegmentView): string {
  return [gs.text(1), gs.text(8)].filter((part) => part !== "").join(" · ");
}
