import { DatabaseSync } from "node:sqlite";
import type { SQLInputValue, StatementSync } from "node:sqlite";
import { SqliteAdapter, SqliteDialect } from "kysely";
import type { Dialect, DialectAdapter, SqliteDatabase, SqliteStatement } from "kysely";

/** More texts of statements than the service has; of more, each is prepared anew. */
const MOST_PREPARED = 500;

/** Kysely over the SQLite that is part of Node. Written to the disk before a commit returns, and deleted text is overwritten. */
export function sqliteDialect(path: string): Dialect {
  const base = new DatabaseSync(path);
  base.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000; pragma secure_delete = on");
  return new OwnDialect({ database: adapted(base) });
}

/** SQLite makes tables within transactions, and so it must: a program that is killed while it migrates leaves all of a step or nothing. */
class OwnAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class OwnDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new OwnAdapter();
  }
}

function adapted(base: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, StatementSync>();
  const statementOf = (text: string): StatementSync => {
    const held = prepared.get(text);
    if (held !== undefined) return held;
    const made = base.prepare(text);
    if (prepared.size < MOST_PREPARED) prepared.set(text, made);
    return made;
  };
  return {
    prepare: (text) => adaptedStatement(statementOf(text)),
    close: () => {
      prepared.clear();
      base.close();
    },
  };
}

function adaptedStatement(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}
