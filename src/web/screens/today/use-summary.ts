import { useMemo } from "react";
import { useTitles } from "../../engine/titles.ts";
import type { Summary } from "../../server/types.ts";
import { useGet } from "../../server/use-get.ts";
import type { Got } from "../../server/use-get.ts";

/** The figures of the desk, with each cause under its rule's title: the page's own engine knows them. */
export function useSummary(): Got<Summary> {
  const got = useGet<Summary>("summary");
  const titleOf = useTitles();
  const value = useMemo(() => got.value && withTitles(got.value, titleOf), [got.value, titleOf]);
  return { ...got, value };
}

/** What the server calls a cause goes before what the page does: it knows the office's own rules too. */
export function withTitles(summary: Summary, titleOf: (rule: string) => string): Summary {
  return { ...summary, byRule: summary.byRule.map((one) => ({ ...one, title: one.title ?? titleOf(one.rule) })) };
}
