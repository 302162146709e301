import type { Kysely } from "kysely";
import { parseIsoDay } from "../claim/index.ts";
import { asTheyCame } from "./as-they-came.ts";
import { contentPlace } from "./claims.ts";
import type { Chosen, ClaimContent } from "./contract.ts";
import type { Seal } from "./seal.ts";
import { substanceOf } from "./substance.ts";
import type { Database } from "./tables.ts";

type Db = Kysely<Database>;

/** A claim that goes: as it is, and as it came where it was changed. */
interface Going { readonly mark: string; readonly patient_key: string; readonly day: number }

/**
 * Claims that were here and are not, each known by a fingerprint of what it said: an erased one never comes in again, whatever file brings
 * it, and one that was taken out may, unless its patient or its time is erased after it. No more keys at once than KEYS_AT_ONCE.
 */
export interface GoneClaims {
  /** Before claims are taken out: `instead` is the key of the version that stays in their place. */
  taken(keys: readonly string[], instead?: string): Promise<void>;
  /** Before claims are erased: they stay away, and so do versions in whose place they stood. */
  erased(keys: readonly string[]): Promise<void>;
  /** Of a choice that is erased, also those that had been taken out before. */
  erasedTaken(chosen: Chosen): Promise<void>;
}

export function goneClaimsIn(db: Db, seal: Seal): GoneClaims {
  return {
    async taken(keys, instead = "") {
      const going = await goingOf(db, seal, keys);
      await db.deleteFrom("gone_claim").where("mark", "in", ["", ...marksOf(going)]).where("erased", "=", 0).execute();
      await put(db, going.map((one) => ({ ...one, instead, erased: 0 })));
      await db.updateTable("gone_claim").set({ instead }).where("instead", "in", [...keys]).execute();
    },
    async erased(keys) {
      const marks = marksOf(await goingOf(db, seal, keys));
      await db.deleteFrom("gone_claim").where("mark", "in", ["", ...marks]).execute();
      await put(db, marks.map((mark) => ({ mark, ...NOBODY })));
      await db.updateTable("gone_claim").set(NOBODY).where("instead", "in", [...keys]).execute();
    },
    async erasedTaken(chosen) {
      const taken = db.updateTable("gone_claim").set(NOBODY).where("erased", "=", 0);
      await (chosen.patient === undefined
        ? taken.where("day", ">", 0).where("day", "<", chosen.before)
        : taken.where("patient_key", "=", chosen.patient).where("patient_key", "!=", "")).execute();
    },
  };
}

/** Of an erased claim, no more is kept than its fingerprint. */
const NOBODY = { patient_key: "", day: 0, instead: "", erased: 1 } as const;

/** The keys of those that were erased. */
export async function erasedAmong(db: Db, seal: Seal, claims: readonly Pick<ClaimContent, "key" | "content">[]): Promise<ReadonlySet<string>> {
  const one = await db.selectFrom("gone_claim").select("mark").where("erased", "=", 1).limit(1).executeTakeFirst();
  if (one === undefined || claims.length === 0) return new Set();
  const marks = new Map(claims.map(({ key, content }) => [key, markOf(seal, content)]));
  const rows = await db.selectFrom("gone_claim").select("mark").where("erased", "=", 1).where("mark", "in", [...marks.values()].map((mark) => mark ?? "")).execute();
  const erased = new Set(rows.map(({ mark }) => mark));
  return new Set([...marks].flatMap(([key, mark]) => (mark !== undefined && erased.has(mark) ? [key] : [])));
}

/** `undefined` where nothing can be read: that is nobody's claim. */
function markOf(seal: Seal, content: Uint8Array): string | undefined {
  const substance = substanceOf(content);
  return substance === "" ? undefined : seal.fingerprint(`gone:${substance}`);
}

function marksOf(going: readonly Going[]): string[] {
  return going.map(({ mark }) => mark);
}

async function put(db: Db, rows: readonly Database["gone_claim"][]): Promise<void> {
  if (rows.length > 0) await db.insertInto("gone_claim").values(rows).onConflict((on) => on.doNothing()).execute();
}

async function goingOf(db: Db, seal: Seal, keys: readonly string[]): Promise<readonly Going[]> {
  const rows = await db.selectFrom("claim").innerJoin("content", "content.claim", "claim.key")
    .select(["key", "patient_key", "dates", "first_day", "bytes"]).where("key", "in", [...keys]).execute();
  const first = await asTheyCame(db, seal, keys);
  return rows.flatMap(({ key, patient_key, dates, first_day, bytes }) => {
    const day = parseIsoDay(dates.slice(-10)) ?? first_day;
    const contents = [seal.open(bytes, contentPlace(key)), ...(first.has(key) ? [first.get(key) ?? new Uint8Array()] : [])];
    return contents.flatMap((content) => {
      const mark = markOf(seal, content);
      return mark === undefined ? [] : [{ mark, patient_key, day }];
    });
  });
}
