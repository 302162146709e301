import type { Kysely } from "kysely";
import type { People, Person, Role, Settings } from "./contract.ts";
import { nameKey } from "./name-key.ts";
import type { Database, PersonTable } from "./tables.ts";

const COLUMNS = ["id", "name", "role", "active"] as const;

export function peopleIn(db: Kysely<Database>): People {
  return {
    async list() {
      return (await db.selectFrom("person").select(COLUMNS).orderBy("name").execute()).map(personOf);
    },
    async byName(name) {
      const rows = await db.selectFrom("person").select([...COLUMNS, "password"]).where("name_key", "=", nameKey(name)).execute();
      const row = rows.length === 1 ? rows[0] : rows.find((one) => one.name === name);
      return row && { ...personOf(row), password: row.password };
    },
    async add({ id, name, role, password, active, createdAt }) {
      const added = await db.insertInto("person").values({ id, name, name_key: nameKey(name), role, password, active: active ? 1 : 0, created_at: createdAt })
        .onConflict((on) => on.doNothing()).executeTakeFirst();
      return Number(added.numInsertedOrUpdatedRows) > 0;
    },
    async change(id, { role, password, active }) {
      const set = {
        ...(role === undefined ? {} : { role }), ...(password === undefined ? {} : { password }),
        ...(active === undefined ? {} : { active: active ? 1 : 0 }),
      };
      if (Object.keys(set).length === 0) return true;
      const { numUpdatedRows } = await db.updateTable("person").set(set).where("id", "=", id).executeTakeFirst();
      return Number(numUpdatedRows) > 0;
    },
  };
}

function personOf({ id, name, role, active }: Pick<PersonTable, (typeof COLUMNS)[number]>): Person {
  return { id, name, role: role as Role, active: active === 1 };
}

export function settingsIn(db: Kysely<Database>): Settings {
  return {
    async get(name) {
      return (await db.selectFrom("setting").select("value").where("name", "=", name).executeTakeFirst())?.value;
    },
    async put(name, value) {
      await db.insertInto("setting").values({ name, value }).onConflict((on) => on.column("name").doUpdateSet({ value })).execute();
    },
  };
}
