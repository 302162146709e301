import { useCallback, useEffect } from "react";
import { get } from "../../server/client.ts";
import type { Audit, AuditRow } from "../../server/types.ts";
import { PAGE, pagesOf, usePages } from "../../server/use-pages.ts";

export interface AuditList {
  readonly total: number | undefined;
  readonly failed: string | undefined;
  readonly rowAt: (index: number) => AuditRow | undefined;
  readonly onSeen: (first: number, last: number) => void;
}

const DAY_MS = 86_400_000;

/** The moments between which days lie, by this person's clock; the last day belongs to them. */
export function spanOf(from: string, to: string): Readonly<Record<string, string>> {
  const start = (day: string, later = 0): string => new Date(new Date(`${day}T00:00:00`).getTime() + later).toISOString();
  return { ...(from === "" ? {} : { from: start(from) }), ...(to === "" ? {} : { to: start(to, DAY_MS) }) };
}

/** The record of acts, newest first, fetched where one looks. */
export function useAudit(from: string, to: string): AuditList {
  const of = `${from} ${to}`;
  const { loaded, failed, ask, begin, rowAt } = usePages<AuditRow>(of, (page) => {
    const query = new URLSearchParams({ ...spanOf(from, to), offset: String(page * PAGE), limit: String(PAGE) });
    return get<Audit>(`audit?${query.toString()}`);
  });
  useEffect(() => {
    begin();
    ask(0);
  }, [of, ask]);
  const onSeen = useCallback((first: number, last: number): void => { for (const page of pagesOf(first, last)) ask(page); }, [ask]);
  return { total: loaded?.total, failed, rowAt, onSeen };
}
