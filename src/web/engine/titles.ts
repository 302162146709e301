import { useCallback, useMemo } from "react";
import { useAnswer } from "./client.ts";

/** What a rule is called. One that the page does not know (the office's own) keeps its id. */
export function useTitles(): (rule: string) => string {
  const lines = useAnswer("rules", null).value;
  const titles = useMemo(() => new Map(lines?.map(({ id, title }) => [id, title])), [lines]);
  return useCallback((rule: string) => titles.get(rule) ?? rule, [titles]);
}

/** Whose policy judged a claim, in brackets behind the payer's name. */
export function useJudgedBy(): (policy: string) => string {
  const policies = useAnswer("policies", null).value;
  return useCallback((policy: string) => {
    if (policy === GENERIC) return "(no policy of this payer is known here)";
    return `(judged as ${policies?.find(({ id }) => id === policy)?.title ?? policy})`;
  }, [policies]);
}

/** What is asked of everyone, where nobody knows what the payer asks. */
const GENERIC = "generic";
