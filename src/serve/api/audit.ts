import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import type { AuditQuery, AuditRow, Store } from "../../store/index.ts";
import { auditWords } from "../audit-words.ts";
import type { Known, Told } from "../audit-words.ts";
import type { Service } from "../service.ts";
import { DEMO } from "../demo.ts";
import { OWNER } from "../sessions.ts";
import { WATCHER } from "../watch/folder-watch.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";
import { given } from "./claims.ts";
import { paging } from "./shapes.ts";

const moment = z.iso.datetime().optional();
const span = { from: moment, to: moment };

const rowShape = z.object({
  n: z.number(), at: z.string(), by: z.string(), who: z.string(), did: z.string(), claim: z.string().optional(), detail: z.string(),
  act: z.string(), what: z.string(), hash: z.string(), isErased: z.boolean().optional(),
  files: z.array(z.object({ upload: z.number(), receivedAt: z.string() })).optional(),
});

/** An entry as it is shown: in words, beside what is kept and hashed. */
type RowShown = z.infer<typeof rowShape>;

export const auditRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/audit", right: "audit", query: z.object({ ...span, ...paging }), reply: z.object({ total: z.number(), rows: z.array(rowShape) }),
    says: "The trail of what was done, newest first; `from` and `to` are ISO times, `to` itself left out. `who`, `did` and `detail` are words; "
      + "`files`: when each upload came that is named in them; "
      + "`by`, `act`, `claim` and `what` are what is kept, and what `hash` covers.",
    handle: async ({ service, query }) => pageIn(service, await knownIn(service), given(query)),
  }),
  route({
    method: "GET", url: "/audit/check", right: "audit", reply: z.object({ whole: z.boolean(), brokenAt: z.number().optional() }),
    says: "Whether each row's hash still covers the one before it.",
    handle: ({ service }) => service.store.audit.check(),
  }),
  route({
    method: "GET", url: "/audit/export.csv", right: "audit", query: z.object(span), gives: "text/csv; charset=utf-8", says: "The trail as a CSV, newest first.",
    handle: async ({ service, user, query, reply }) => {
      await service.store.transaction((store) => service.note(store, user.id, "save-trail", ""));
      reply.type("text/csv; charset=utf-8").header("content-disposition", "attachment; filename=\"claimwright-audit.csv\"");
      return Readable.from(csvOf(service, given(query)));
    },
  }),
];

/** Names and titles are those of today: an entry says who by id and what by rule. */
async function knownIn({ store, office }: Service): Promise<Known> {
  const people = (await store.people.list()).map(({ id, name }) => [id, name] as const);
  const names = new Map([[OWNER.id, OWNER.name], [WATCHER, "Watched folder"], [DEMO, "The example day"], ["", "nobody"], ...people]);
  return { titleOf: (rule) => office.engine.ruleOf(rule)?.title ?? rule, nameOf: (id) => names.get(id) ?? id };
}

interface Page { readonly total: number; readonly rows: RowShown[] }

async function pageIn({ store: { audit, batches } }: Service, known: Known, query: AuditQuery): Promise<Page> {
  const { total, rows } = await audit.page(query);
  const cameAt = await cameIn(batches, rows);
  return { total, rows: rows.map((row) => ({ ...row, who: known.nameOf(row.by), ...toldOf(row, known), ...filesIn(row, cameAt) })) };
}

/** `upload 2 (batch 0f…)` */
const UPLOAD = /upload (\d+) \(batch ([0-9a-f]+)\)/g;

/** When each upload came that these entries name, by its mark. */
async function cameIn(batches: Store["batches"], rows: readonly Pick<AuditRow, "what">[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.flatMap(({ what }) => [...what.matchAll(UPLOAD)].map(([, , id = ""]) => id)));
  const found = new Map<string, string>();
  for (const id of ids) {
    const batch = await batches.get(id);
    if (batch !== undefined) found.set(id, batch.receivedAt);
  }
  return found;
}

function filesIn({ what }: Pick<AuditRow, "what">, cameAt: ReadonlyMap<string, string>): Pick<RowShown, "files"> {
  const files = [...what.matchAll(UPLOAD)].flatMap(([, upload, id = ""]) => {
    const receivedAt = cameAt.get(id);
    return receivedAt === undefined ? [] : [{ upload: Number(upload), receivedAt }];
  });
  return files.length === 0 ? {} : { files };
}

/** Of an entry that was emptied it is said that it was. */
function toldOf(row: AuditRow, known: Known): Told {
  const told = auditWords(row, known);
  return row.isErased === true ? { ...told, detail: [told.detail, ERASED].filter((part) => part !== "").join("; ") } : told;
}

const ERASED = "what it named was erased";

const COLUMNS = ["n", "at", "by", "who", "did", "claim", "detail", "act", "what", "hash"] as const;
const ROWS_AT_ONCE = 500;

/** A row at a time is written, a page at a time is read: a trail of years passes in flat memory. Rows that come meanwhile stay out. */
async function* csvOf(service: Service, span: { readonly from?: string; readonly to?: string }): AsyncGenerator<string> {
  const known = await knownIn(service);
  yield `${COLUMNS.join(",")}\n`;
  const { total } = await pageIn(service, known, { ...span, offset: 0, limit: 0 });
  let last = Infinity;
  for (let offset = 0, left = total; left > 0;) {
    const page = await pageIn(service, known, { ...span, offset, limit: ROWS_AT_ONCE });
    const rows = page.rows.filter(({ n }) => n < last);
    if (page.rows.length === 0) return;
    yield rowsText(rows);
    last = rows.at(-1)?.n ?? last;
    offset += page.rows.length;
    left -= rows.length;
  }
}

/** A cell that a spreadsheet would run is written so that it does not. */
function rowsText(rows: readonly RowShown[]): string {
  return stringify([...rows], { columns: [...COLUMNS], escape_formulas: true });
}
