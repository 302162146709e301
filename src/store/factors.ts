import type { Kysely } from "kysely";
import type { Factor, Factors } from "./contract.ts";
import type { Seal } from "./seal.ts";
import type { Database } from "./tables.ts";

const place = (person: string): string => `factor:${person}`;

export function factorsIn(db: Kysely<Database>, seal: Seal): Factors {
  const drop = async (person: string): Promise<boolean> => {
    await db.deleteFrom("recovery").where("person", "=", person).execute();
    const { numDeletedRows } = await db.deleteFrom("factor").where("person", "=", person).executeTakeFirst();
    return Number(numDeletedRows) > 0;
  };
  const renew = async (person: string, hashes: readonly string[]): Promise<void> => {
    await db.deleteFrom("recovery").where("person", "=", person).execute();
    if (hashes.length > 0) await db.insertInto("recovery").values(hashes.map((hash) => ({ person, hash }))).execute();
  };
  return {
    drop,
    renew,
    ...readsOf(db, seal),
    async put(person, { secret, since, lastStep }, hashes) {
      await drop(person);
      await db.insertInto("factor").values({ person, secret: seal.sealText(secret, place(person)), since, last_step: lastStep }).execute();
      await renew(person, hashes);
    },
    async take(person, step) {
      const { numUpdatedRows } = await db.updateTable("factor").set({ last_step: step }).where("person", "=", person).where("last_step", "<", step).executeTakeFirst();
      return Number(numUpdatedRows) > 0;
    },
    async takeRecovery(person, hash) {
      const { numDeletedRows } = await db.deleteFrom("recovery").where("person", "=", person).where("hash", "=", hash).executeTakeFirst();
      return Number(numDeletedRows) > 0;
    },
  };
}

function readsOf(db: Kysely<Database>, seal: Seal): Pick<Factors, "of" | "holders"> {
  return {
    async of(person): Promise<Factor | undefined> {
      const row = await db.selectFrom("factor").selectAll().where("person", "=", person).executeTakeFirst();
      if (row === undefined) return undefined;
      const { n } = await db.selectFrom("recovery").select(({ fn }) => fn.countAll<number>().as("n")).where("person", "=", person).executeTakeFirstOrThrow();
      return { secret: seal.openText(row.secret, place(person)), since: row.since, lastStep: row.last_step, recoveryLeft: n };
    },
    async holders() {
      return (await db.selectFrom("factor").select("person").orderBy("person").execute()).map(({ person }) => person);
    },
  };
}
