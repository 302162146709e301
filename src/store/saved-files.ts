import type { Kysely } from "kysely";
import type { SavedFiles } from "./contract.ts";
import type { Database } from "./tables.ts";

export function savedFilesIn(db: Kysely<Database>): SavedFiles {
  return {
    async add(file) {
      await db.insertInto("saved_file").values({ ...file }).execute();
    },
    find: (reference) => db.selectFrom("saved_file").selectAll().where("reference", "=", reference).executeTakeFirst(),
  };
}
