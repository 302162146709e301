import type { Kysely, Selectable } from "kysely";
import type { Watched, WatchedFile } from "./contract.ts";
import type { Seal } from "./seal.ts";
import type { Database, WatchedTable } from "./tables.ts";

/** A file's name may be a patient's: under encryption the row is found by a fingerprint, and names are sealed. */
export function watchedIn(db: Kysely<Database>, seal: Seal): Watched {
  const keyOf = ({ folder, name }: Pick<WatchedFile, "folder" | "name">): string => seal.fingerprint(`${folder}\0${name}`);
  const fileOf = ({ key, folder, name, size, modified, at, came, batch, why }: Selectable<WatchedTable>): WatchedFile => ({
    folder, name: seal.openText(name, namePlace(key)), size, modified, at, came,
    ...(batch === null ? {} : { batch }), ...(why === null ? {} : { why }),
  });
  return {
    async put(file) {
      const key = keyOf(file);
      const { folder, size, modified, at, came, batch = null, why = null } = file;
      const columns = { folder, name: seal.sealText(file.name, namePlace(key)), size, modified, at, came, batch, why };
      await db.insertInto("watched").values({ key, ...columns }).onConflict((on) => on.column("key").doUpdateSet(columns)).execute();
    },
    async get(folder, name) {
      const row = await db.selectFrom("watched").selectAll().where("key", "=", keyOf({ folder, name })).executeTakeFirst();
      return row && fileOf(row);
    },
    async list({ offset, limit }) {
      const { total } = await db.selectFrom("watched").select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
      const rows = await db.selectFrom("watched").selectAll().orderBy("at", "desc").orderBy("key").offset(offset).limit(limit).execute();
      return { total, rows: rows.map(fileOf) };
    },
  };
}

export const namePlace = (key: string): string => `watched:${key}`;
