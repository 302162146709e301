import { useCallback, useMemo } from "react";
import { useAnswer } from "./client.ts";

/** What a rule is called. One that the page does not know (the office's own) keeps its id. */
export function useTitles(): (rule: string) => string {
  const lines = useAnswer("rules", null).value;
  const titles = useMemo(() => new Map(lines?.map(({ id, title }) => [id, title])), [lines]);
  return useCallback((rule: string) => titles.get(rule) ?? rule, [titles]);
}
