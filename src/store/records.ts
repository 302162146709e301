import type { Kysely } from "kysely";
import type { Records } from "./contract.ts";
import type { Seal } from "./seal.ts";
import type { Database } from "./tables.ts";

export function recordsIn(db: Kysely<Database>, seal: Seal): Records {
  return { ...aboutVisits(db, seal), ...aboutClaims(db, seal) };
}

function aboutVisits(db: Kysely<Database>, seal: Seal): Pick<Records, "putVisit" | "dropVisit" | "visits" | "putNote" | "notes"> {
  const visitPlace = (number: string, day: number): string => `visit:${number}:${day}`;
  const notePlace = (number: string): string => `note:${number}`;
  return {
    async putVisit({ number, day, json }, made) {
      const set = { json: seal.sealText(json, visitPlace(number, day)), ...made };
      await db.insertInto("visit").values({ number, day, ...set }).onConflict((at) => at.columns(["number", "day"]).doUpdateSet(set)).execute();
    },
    async dropVisit({ number, day }) {
      await db.deleteFrom("visit").where("number", "=", number).where("day", "=", day).execute();
    },
    async visits(numbers) {
      const rows = await db.selectFrom("visit").select(["number", "day", "json"]).where("number", "in", [...numbers, ""]).orderBy("number").orderBy("day").execute();
      return rows.map(({ number, day, json }) => ({ number, day, json: seal.openText(json, visitPlace(number, day)) }));
    },
    async putNote(number, text, made) {
      const set = { text: seal.sealText(text, notePlace(number)), ...made };
      await db.insertInto("note_text").values({ number, ...set }).onConflict((at) => at.column("number").doUpdateSet(set)).execute();
    },
    async notes(numbers) {
      const rows = await db.selectFrom("note_text").select(["number", "text"]).where("number", "in", [...numbers, ""]).execute();
      return new Map(rows.map(({ number, text }) => [number, seal.openText(text, notePlace(number))]));
    },
  };
}

function aboutClaims(db: Kysely<Database>, seal: Seal): Omit<Records, keyof ReturnType<typeof aboutVisits>> {
  const remarkPlace = (claim: string, at: string): string => `remark:${claim}:${at}`;
  return {
    async addRemark({ claim, by, at, text }) {
      await db.insertInto("remark").values({ claim, by, at, text: seal.sealText(text, remarkPlace(claim, at)) }).execute();
    },
    async remarks(claim) {
      const rows = await db.selectFrom("remark").select(["claim", "by", "at", "text"]).where("claim", "=", claim).orderBy("id").execute();
      return rows.map((row) => ({ ...row, text: seal.openText(row.text, remarkPlace(claim, row.at)) }));
    },
    async addUndone({ claim, what, made, by, at }) {
      await db.insertInto("undone").values({ claim, what, made_by: made.by, made_at: made.at, by, at }).execute();
    },
    async undone(claim) {
      const rows = await db.selectFrom("undone").selectAll().where("claim", "=", claim).orderBy("id").execute();
      return rows.map(({ what, made_by: madeBy, made_at: madeAt, by, at }) => ({ claim, what, made: { by: madeBy, at: madeAt }, by, at }));
    },
    async attest({ answer, ...attestation }) {
      await db.insertInto("attestation").values({ ...attestation, answer: answer ? 1 : 0 }).execute();
    },
    async attestations(claim) {
      const rows = await db.selectFrom("attestation").select(["claim", "finding", "rule", "question", "answer", "by", "at"])
        .where("claim", "=", claim).orderBy("id").execute();
      return rows.map((row) => ({ ...row, answer: row.answer === 1 }));
    },
    async override(overridden) {
      const { reason, by, at } = overridden;
      await db.insertInto("override").values(overridden)
        .onConflict((on) => on.columns(["claim", "finding"]).doUpdateSet({ reason, by, at })).execute();
    },
    async overrides(claims) {
      return db.selectFrom("override").select(["claim", "finding", "rule", "reason", "by", "at"])
        .where("claim", "in", [...claims, ""]).orderBy("id").execute();
    },
  };
}
