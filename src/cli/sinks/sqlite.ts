import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Sqlite from "node:sqlite";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Severity } from "../../claim/index.ts";
import type { Verdict } from "../../check/index.ts";
import type { Report, Setup } from "../../write/index.ts";
import { Unusable } from "../unusable.ts";

const SEVERITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const VERDICT: Readonly<Record<Verdict["verdict"], number>> = { clean: 0, "clean-as-far-as-checked": 1, findings: 2 };

/** Codes are integers, with their words in a table; money is cents; a line is a bit (line 1 is bit 0, the 63rd and later share one). */
const SCHEMA = `
create table severity (code integer primary key, word text not null);
insert into severity values (0, 'error'), (1, 'warning'), (2, 'info');
create table verdict (code integer primary key, word text not null);
insert into verdict values (0, 'clean'), (1, 'clean-as-far-as-checked'), (2, 'findings');
create table about (name text primary key, value text not null);
create table word (id integer primary key, text text not null);
create table claim (id integer primary key, number text not null, file integer not null references word, policy integer not null references word,
  payer integer not null references word, verdict integer not null references verdict, charge_cents integer, flawed integer not null);
create table finding (claim integer not null references claim, rule integer not null references word,
  severity integer not null references severity, lines integer not null, message integer not null references word, at_risk_cents integer not null,
  segment integer, byte_start integer, byte_end integer);
create table problem (file integer not null references word, code integer not null references word,
  severity integer not null references severity,
  message text not null, segment integer, byte_start integer, byte_end integer);
create view findings as select claim.number as claim, rule.text as rule, severity.word as severity,
  finding.lines as line_bits, message.text as message,
  at_risk_cents, segment, byte_start, byte_end
  from finding join claim on claim.id = finding.claim join word rule on rule.id = finding.rule
  join word message on message.id = finding.message
  join severity on severity.code = finding.severity;
`;

/** A scrub as an SQLite file, integer-coded, to ask questions of. Throws Unusable where the file cannot be made. */
export function sqliteReport(path: string | undefined, setup: Setup): Report {
  const base = opened(path);
  base.exec(`pragma journal_mode = off; pragma synchronous = off; ${SCHEMA} begin`);
  const words = wordsIn(base);
  const rows = new Rows(base, "claim", 8);
  const findings = new Rows(base, "finding", 9);
  const problem = base.prepare("insert into problem values (?, ?, ?, ?, ?, ?, ?)");
  let claims = 0;
  return {
    problem(file, { code, severity, message, where }) {
      const [start = null, end = null] = where?.bytes ?? [];
      problem.run(words(file), words(code), SEVERITY[severity], message, where?.segment ?? null, start, end);
    },
    claim(verdict) { addClaim({ rows, findings }, ++claims, verdict, words); },
    end(_files, { summary }) {
      rows.flush();
      findings.flush();
      const about = base.prepare("insert into about values (?, ?)");
      for (const [name, value] of Object.entries({ version: setup.version, tables: setup.tables, summary })) {
        about.run(name, typeof value === "string" ? value : JSON.stringify(value));
      }
      base.exec("commit; create index finding_claim on finding (claim); create index finding_rule on finding (rule)");
      base.close();
    },
  };
}

interface Into { readonly rows: Rows; readonly findings: Rows }

function addClaim(into: Into, id: number, { claim, policy, verdict, findings }: Verdict, words: Words): void {
  const charge = claim.totalCharge.known ? claim.totalCharge.value : null;
  into.rows.add(id, claim.id, words(claim.file), words(policy), words(claim.payer.name), VERDICT[verdict], charge, claim.flawed ? 1 : 0);
  for (const { rule, severity, lines, message, chargesAtRiskCents, where } of findings) {
    const [start = null, end = null] = where?.bytes ?? [];
    const place = [where?.segment ?? null, start, end];
    into.findings.add(id, words(rule), SEVERITY[severity], bitsOf(lines), words(message), chargesAtRiskCents, ...place);
  }
}

const LAST_BIT = 62;
/** A number holds this many bits without loss. */
const PLAIN_BITS = 53;

function bitsOf(lines: readonly number[]): number | bigint {
  if ((lines.at(-1) ?? 0) > PLAIN_BITS) return lines.reduce((bits, line) => bits | (1n << BigInt(Math.min(line - 1, LAST_BIT))), 0n);
  return lines.reduce((bits, line) => bits + 2 ** (line - 1), 0);
}

type Value = number | bigint | string | null;

/** Rows of one table, put in by the score: what a statement costs to run is most of what a row costs. */
class Rows {
  static readonly #MOST = 20;
  readonly #width: number;
  readonly #one: StatementSync;
  readonly #many: StatementSync;
  #waiting: Value[] = [];

  constructor(base: DatabaseSync, table: string, width: number) {
    const row = `(${Array.from({ length: width }, () => "?").join(", ")})`;
    this.#width = width;
    this.#one = base.prepare(`insert into ${table} values ${row}`);
    this.#many = base.prepare(`insert into ${table} values ${Array.from({ length: Rows.#MOST }, () => row).join(", ")}`);
  }

  add(...row: readonly Value[]): void {
    this.#waiting.push(...row);
    if (this.#waiting.length < Rows.#MOST * this.#width) return;
    this.#many.run(...this.#waiting);
    this.#waiting = [];
  }

  /** Puts in what waits. */
  flush(): void {
    for (let at = 0; at < this.#waiting.length; at += this.#width) this.#one.run(...this.#waiting.slice(at, at + this.#width));
    this.#waiting = [];
  }
}

type Words = (text: string) => number;
const MOST_REMEMBERED = 100_000;

/** Each text once, by number; of very many different ones, the newest are remembered. */
function wordsIn(base: DatabaseSync): Words {
  const insert = base.prepare("insert into word values (?, ?)");
  let known = new Map<string, number>();
  let last = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known = new Map();
    insert.run(++last, text);
    known.set(text, last);
    return last;
  };
}

function opened(path: string | undefined): DatabaseSync {
  if (path === undefined || path === "-") throw new Unusable("--format sqlite writes a file: add --out claims.sqlite.");
  const { DatabaseSync: Database } = sqlite();
  try {
    if (existsSync(path)) rmSync(path);
    // Its own words are all that the rows name: to look each of them up once more would cost half of the writing.
    return new Database(path, { enableForeignKeyConstraints: false });
  } catch {
    throw new Unusable(`--out ${path}: the file cannot be written. Choose another place.`);
  }
}

/** SQLite is part of Node from 22.13 on; an older one is told so. */
function sqlite(): Pick<typeof Sqlite, "DatabaseSync"> {
  try {
    return createRequire(import.meta.url)("node:sqlite") as Pick<typeof Sqlite, "DatabaseSync">;
  } catch {
    throw new Unusable(`--format sqlite needs Node 22.13 or newer, and this is ${process.version}. Use --format csv or ndjson, or a newer Node.`);
  }
}
