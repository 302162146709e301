import { DatabaseSync } from "node:sqlite";

/** What a backup holds beside the data: what claims were judged with, and by which version. */
export interface BackupParts {
  readonly version: string;
  /** The packed tables, by the names of their files. */
  readonly tables: readonly { readonly name: string; bytes(): Uint8Array }[];
}

export interface PartsTaken {
  /** Absent in a backup of an older version, which held no tables. */
  readonly version?: string;
  readonly tables: number;
}

/** Puts the parts into the file of a backup. */
export function putParts(path: string, { version, tables }: BackupParts): void {
  const base = new DatabaseSync(path);
  try {
    // What lies on a stick that cannot be written has to be readable there.
    base.exec("pragma journal_mode = delete");
    base.exec("create table backup_about (name text primary key, value text not null); create table backup_table (name text primary key, bytes blob not null)");
    base.prepare("insert into backup_about values ('version', ?)").run(version);
    const put = base.prepare("insert into backup_table values (?, ?)");
    for (const { name, bytes } of tables) put.run(name, bytes());
  } finally {
    base.close();
  }
}

/** Takes the parts out of the copy of a backup, one table after another; what is left is a data folder's database. */
export function takeParts(path: string, keep: (name: string, bytes: Uint8Array) => void): PartsTaken {
  const base = new DatabaseSync(path);
  try {
    const has = base.prepare("select 1 from sqlite_master where name = 'backup_about'").get() !== undefined;
    if (!has) return { tables: 0 };
    const { value: version } = base.prepare("select value from backup_about where name = 'version'").get() as { value: string };
    const names = base.prepare("select name from backup_table order by name").all() as { name: string }[];
    const get = base.prepare("select bytes from backup_table where name = ?");
    for (const { name } of names) keep(name, (get.get(name) as { bytes: Uint8Array }).bytes);
    base.exec("drop table backup_about; drop table backup_table; vacuum");
    return { version, tables: names.length };
  } finally {
    base.close();
  }
}
