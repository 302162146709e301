import { formatIsoDay } from "../claim/index.ts";
import type { Day } from "../claim/index.ts";
import { capital } from "../claim/capital.ts";
import type { Finding, Verdict } from "../check/index.ts";

/**
 * What was found without its day, where nobody gave one and `day` only says by which rules it was judged. That the record is of
 * another day than the claim is then no finding: there is no claim yet, and the day is asked for.
 */
export function undated(verdict: Verdict, day: Day): Verdict {
  const findings = verdict.findings.filter(({ rule }) => rule !== "documentation/date").map((finding) => dayless(finding, day));
  return { ...verdict, findings };
}

/** The finding in words that name no day. */
export function dayless(finding: Finding, day: Day): Finding {
  const { message, why, next } = finding;
  return { ...finding, message: withoutDay(message, day), why: withoutDay(why, day), next: withoutDay(next, day) };
}

/** `On 2026-03-02, the total …`, `10 units of 97140 on 2026-03-02`, `on the day of 98940, 2026-03-02, unless …` without the day. */
export function withoutDay(text: string, day: Day): string {
  const iso = formatIsoDay(day);
  if (!text.includes(iso)) return text;
  const lead = `On ${iso}, `;
  const begun = text.startsWith(lead) ? capital(text.slice(lead.length)) : text;
  return begun.replaceAll(`, ${iso},`, ",").replaceAll(new RegExp(` (?:of|on|for) ${iso}\\b`, "g"), "").replaceAll(iso, "that day");
}
