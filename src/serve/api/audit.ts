import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import type { AuditRow, Store } from "../../store/index.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";
import { given } from "./claims.ts";
import { paging } from "./shapes.ts";

const moment = z.iso.datetime().optional();
const span = { from: moment, to: moment };

const rowShape = z.object({
  n: z.number(), at: z.string(), by: z.string(), act: z.string(), claim: z.string().optional(), what: z.string(), hash: z.string(),
});

export const auditRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/audit", right: "audit", query: z.object({ ...span, ...paging }), reply: z.object({ total: z.number(), rows: z.array(rowShape) }),
    says: "The trail of what was done, newest first; `from` and `to` are ISO times, `to` itself left out.",
    handle: ({ service, query }) => service.store.audit.page(given(query)),
  }),
  route({
    method: "GET", url: "/audit/check", right: "audit", reply: z.object({ whole: z.boolean(), brokenAt: z.number().optional() }),
    says: "Whether each row's hash still covers the one before it.",
    handle: ({ service }) => service.store.audit.check(),
  }),
  route({
    method: "GET", url: "/audit/export.csv", right: "audit", query: z.object(span), gives: "text/csv; charset=utf-8", says: "The trail as a CSV, newest first.",
    handle: ({ service, query, reply }) => {
      reply.type("text/csv; charset=utf-8").header("content-disposition", "attachment; filename=\"claimwright-audit.csv\"");
      return Promise.resolve(Readable.from(csvOf(service.store, given(query))));
    },
  }),
];

const COLUMNS = ["n", "at", "by", "act", "claim", "what", "hash"] as const;
const ROWS_AT_ONCE = 500;

/** A row at a time is written, a page at a time is read: a trail of years passes in flat memory. Rows that come meanwhile stay out. */
async function* csvOf({ audit }: Store, span: { readonly from?: string; readonly to?: string }): AsyncGenerator<string> {
  yield `${COLUMNS.join(",")}\n`;
  const { total } = await audit.page({ ...span, offset: 0, limit: 0 });
  let last = Infinity;
  for (let offset = 0, left = total; left > 0;) {
    const page = await audit.page({ ...span, offset, limit: ROWS_AT_ONCE });
    const rows = page.rows.filter(({ n }) => n < last);
    if (page.rows.length === 0) return;
    yield rowsText(rows);
    last = rows.at(-1)?.n ?? last;
    offset += page.rows.length;
    left -= rows.length;
  }
}

/** A cell that a spreadsheet would run is written so that it does not. */
function rowsText(rows: readonly AuditRow[]): string {
  return stringify([...rows], { columns: [...COLUMNS], escape_formulas: true });
}
