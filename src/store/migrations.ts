import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { nameKey } from "./name-key.ts";

type Base = Kysely<unknown>;

/** What the two databases call the same thing. */
interface Words { readonly blob: "blob" | "bytea"; readonly big: "integer" | "bigint"; readonly counter: string; readonly isPostgres: boolean }

export const SQLITE: Words = { blob: "blob", big: "integer", counter: "integer primary key autoincrement", isPostgres: false };
export const POSTGRES: Words = { blob: "bytea", big: "bigint", counter: "bigint generated always as identity primary key", isPostgres: true };

/** Forward only: one that was released is never changed, and what changes later is a new one at the end. */
export function migrations(words: Words): Readonly<Record<string, Migration>> {
  const step = (statements: (words: Words) => readonly string[]): Migration => ({
    up: async (db: Base) => { for (const statement of statements(words)) await sql.raw(statement).execute(db); },
  });
  return {
    "0001-claims": step(claims), "0002-records": step(records), "0003-people-and-audit": step(people), "0004-undo": step(undo),
    "0005-what-changed": step(whatChanged), "0006-watched": step(watched), "0007-saved": step(saved), "0008-names": names,
    "0009-saved-files": step(savedFiles),
    "0010-second-factor": step(secondFactor), "0011-erasing": step(erasing), "0012-left-out": step(leftOut), "0013-undone": step(undone), "0014-gone": step(gone),
  };
}

function claims({ blob, big }: Words): readonly string[] {
  return [
    `create table batch (id text primary key, seq ${big} not null unique, kind text not null, digest text unique, received_at text not null,
      "by" text not null, state text not null, bytes ${big} not null, bytes_read ${big} not null, claims ${big} not null,
      problems text not null, why text)`,
    `create table chunk (batch text not null references batch (id) on delete cascade, n integer not null, bytes ${blob} not null,
      primary key (batch, n))`,
    `create table claim ("key" text primary key, seq ${big} not null unique, batch text not null references batch (id), number text not null,
      patient_key text not null, patient text not null, payer text not null, policy text not null, first_day integer not null,
      dates text not null, lines integer not null, charge_cents ${big} not null, flawed integer not null,
      state text not null, assigned text, version integer not null, verdict text not null, mark text not null, errors integer not null,
      warnings integer not null, unchecked integer not null, what text not null, at_risk_cents ${big} not null, file_by ${big} not null)`,
    `create table content (claim text primary key references claim ("key") on delete cascade, bytes ${blob} not null)`,
    "create index claim_patient on claim (patient_key, seq)",
    "create index claim_number on claim (number, seq)",
    "create index claim_money on claim (at_risk_cents desc, seq)",
    "create index claim_deadline on claim (file_by, seq)",
    `create table finding (claim text not null references claim ("key") on delete cascade, n integer not null, rule text not null,
      severity text not null, at_risk_cents ${big} not null, primary key (claim, n))`,
    "create index finding_rule on finding (rule, claim)",
    `create table verdict (claim text primary key references claim ("key") on delete cascade, json text not null)`,
  ];
}

function records({ counter }: Words): readonly string[] {
  return [
    `create table visit (number text not null, day integer not null, json text not null, at text not null, "by" text not null,
      primary key (number, day))`,
    `create table note_text (number text primary key, text text not null, at text not null, "by" text not null)`,
    `create table remark (id ${counter}, claim text not null references claim ("key"), at text not null, "by" text not null, text text not null)`,
    "create index remark_claim on remark (claim, id)",
    `create table attestation (id ${counter}, claim text not null references claim ("key"), finding text not null, rule text not null,
      question text not null, answer integer not null, "by" text not null, at text not null)`,
    "create index attestation_claim on attestation (claim, id)",
    `create table override (id ${counter}, claim text not null references claim ("key"), finding text not null, rule text not null,
      reason text not null, "by" text not null, at text not null, unique (claim, finding))`,
    "create table setting (name text primary key, value text not null)",
  ];
}

/** The trail is only ever added to: the database itself refuses the rest. */
function people({ big, isPostgres }: Words): readonly string[] {
  return [
    `create table person (id text primary key, name text not null unique, role text not null, password text not null,
      active integer not null, created_at text not null)`,
    `create table audit (n ${big} primary key, at text not null, "by" text not null, act text not null, claim text not null,
      what text not null, hash text not null)`,
    ...(isPostgres ? POSTGRES_KEEP : SQLITE_KEEP),
  ];
}

const SQLITE_KEEP = ["update", "delete"].map((act) =>
  `create trigger audit_no_${act} before ${act} on audit begin select raise(abort, 'the audit trail is only added to'); end`);

const POSTGRES_KEEP = [
  `create function audit_is_kept() returns trigger language plpgsql as $$
    begin raise exception 'the audit trail is only added to'; end $$`,
  "create trigger audit_kept before update or delete or truncate on audit for each statement execute function audit_is_kept()",
];

function undo({ blob }: Words): readonly string[] {
  return [
    `create table revision (claim text not null references claim ("key"), n integer not null, content ${blob} not null, visits text not null,
      at text not null, "by" text not null, primary key (claim, n))`,
  ];
}

function whatChanged(): readonly string[] {
  return ["alter table revision add column what text not null default ''"];
}

function watched({ big }: Words): readonly string[] {
  return [
    `create table watched ("key" text primary key, folder text not null, name text not null, size ${big} not null, modified ${big} not null,
      at text not null, came text not null, batch text, why text)`,
    "create index watched_at on watched (at desc)",
  ];
}

/** When a claim was last saved to a file. Of what was saved before, the trail says it: by claim numbers, one in a line. */
function saved({ isPostgres }: Words): readonly string[] {
  const [find, lineEnd] = isPostgres ? ["strpos", "chr(10)"] : ["instr", "char(10)"];
  return [
    "alter table claim add column saved_at text",
    `update claim set saved_at = (select max(audit.at) from audit where audit.act = 'export'
      and ${find}(${lineEnd} || audit.what || ${lineEnd}, ${lineEnd} || claim.number || ${lineEnd}) > 0) where number <> '' and state = 'released'`,
  ];
}

/**
 * Names are one without regard to case. Two that were apart by case alone both stay, and each is known by its exact spelling: `twin` counts
 * them from the oldest, which has 0 as every new name has, so that the database refuses another.
 */
const names: Migration = {
  up: async (db: Base) => {
    await sql`alter table person add column name_key text not null default ''`.execute(db);
    await sql`alter table person add column twin integer not null default 0`.execute(db);
    const { rows } = await sql<{ id: string; name: string }>`select id, name from person order by created_at, id`.execute(db);
    const seen = new Map<string, number>();
    for (const { id, name } of rows) {
      const key = nameKey(name);
      const twin = seen.get(key) ?? 0;
      seen.set(key, twin + 1);
      await sql`update person set name_key = ${key}, twin = ${twin} where id = ${id}`.execute(db);
    }
    await sql`create unique index person_by_name on person (name_key, twin)`.execute(db);
  },
};

/** What was saved: which file it was, and whether a claim was changed after it. */
function savedFiles(): readonly string[] {
  return [
    "alter table claim add column saved_as text",
    "alter table claim add column changed_since integer not null default 0",
    `create table saved_file (reference text primary key, at text not null, "by" text not null, claims integer not null)`,
  ];
}

function secondFactor({ big }: Words): readonly string[] {
  return [
    `create table factor (person text primary key references person (id), secret text not null, since text not null, last_step ${big} not null)`,
    "create table recovery (person text not null references person (id), hash text not null, primary key (person, hash))",
  ];
}

/** Claims that an upload brought once more, unchanged: they are told by the key of the one that was in. */
function leftOut({ big }: Words): readonly string[] {
  return [
    `alter table batch add column same ${big} not null default 0`,
    `create table left_out (batch text not null references batch (id), claim text not null references claim ("key"), primary key (batch, claim))`,
    "create index left_out_claim on left_out (claim)",
  ];
}

/** What was changed on a claim and taken back: the change itself is gone, and who made and who undid it is kept. */
function undone({ counter }: Words): readonly string[] {
  return [
    `create table undone (id ${counter}, claim text not null references claim ("key"), what text not null, made_by text not null, made_at text not null,
      "by" text not null, at text not null)`,
    "create index undone_claim on undone (claim, id)",
  ];
}

/** Claims that were taken out or erased, by fingerprints; and what an upload says of itself where none of its claims is in. */
function gone({ big }: Words): readonly string[] {
  return [
    "create table gone_claim (mark text primary key, patient_key text not null, day integer not null, instead text not null, erased integer not null)",
    "create index gone_claim_erased on gone_claim (erased)",
    "create index gone_claim_instead on gone_claim (instead)",
    `alter table batch add column erased ${big} not null default 0`,
    `alter table batch add column interchange ${big}`,
  ];
}

/** An entry may be emptied of what it names, once, for an entry that comes later; all else of it stays as it was, as before. */
function erasing({ big, isPostgres }: Words): readonly string[] {
  const stays = ["n", "at", "\"by\"", "act", "hash"].map((name) => `new.${name} = old.${name}`).join(" and ");
  const isEmptied = `old.erased = 0 and new.erased > old.n and new.claim = '' and new.salt = '' and ${stays}`;
  return [
    "alter table audit add column salt text not null default ''",
    `alter table audit add column erased ${big} not null default 0`,
    ...(isPostgres
      ? [
          "drop trigger audit_kept on audit",
          "create trigger audit_kept before delete or truncate on audit for each statement execute function audit_is_kept()",
          `create trigger audit_only_emptied before update on audit for each row when (not (${isEmptied})) execute function audit_is_kept()`,
        ]
      : [
          "drop trigger audit_no_update",
          `create trigger audit_no_update before update on audit when not (${isEmptied}) begin select raise(abort, 'the audit trail is only added to'); end`,
        ]),
  ];
}
