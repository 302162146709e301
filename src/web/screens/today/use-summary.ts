import { useMemo } from "react";
import { useAnswer } from "../../engine/client.ts";
import type { Summary } from "../../server/types.ts";
import { useGet } from "../../server/use-get.ts";
import type { Got } from "../../server/use-get.ts";

/** The figures of the desk, with each cause under its rule's title: the page's own engine knows them. */
export function useSummary(): Got<Summary> {
  const got = useGet<Summary>("summary");
  const lines = useAnswer("rules", null).value;
  const value = useMemo(() => got.value && withTitles(got.value, new Map(lines?.map(({ id, title }) => [id, title]))), [got.value, lines]);
  return { ...got, value };
}

/** A rule that the page does not know (the office's own) keeps its id. */
export function withTitles(summary: Summary, titles: ReadonlyMap<string, string>): Summary {
  return { ...summary, byRule: summary.byRule.map((one) => ({ ...one, title: titles.get(one.rule) ?? one.title ?? one.rule })) };
}
