import { dayOf, yearOf } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import type { TableKind } from "../../reference/index.ts";
import { TableRefused } from "./refused.ts";

/** Which edition a table is, and the days of service that it is made for. */
export interface Edition { readonly quarter: string; readonly from: Day; readonly through: Day }

const FOREVER = 65_534;
const MONTHS = ["JAN", "APR", "JUL", "OCT"];

/** The edition of a table by the name of its file, or by what the office says (`--quarter`). Throws TableRefused where neither says. */
export function editionOf(kind: TableKind, file: string, said: string | undefined, today: Day): Edition {
  const read = READERS[kind];
  if (said !== undefined) return read(said.toUpperCase(), today) ?? refuse(`--quarter ${said}`, kind, "does not name one");
  for (const name of [file.slice(file.lastIndexOf("/") + 1), file]) {
    const edition = read(name.toUpperCase(), today);
    if (edition !== undefined) return edition;
  }
  return refuse(file, kind, "does not say it");
}

function refuse(what: string, kind: TableKind, how: string): never {
  const example = kind === "icd10cm" ? "FY2026" : kind === "therapy" ? "2026" : kind === "taxonomy" ? "26.0" : "2026Q4";
  throw new TableRefused(`${what}: which edition of the table ${kind} this is, the name ${how}. Give the file the name that it was downloaded under, or on the command line add --quarter, for example --quarter ${example}.`);
}

type Reader = (name: string, today: Day) => Edition | undefined;

const READERS: Readonly<Record<TableKind, Reader>> = {
  "ncci-ptp": byQuarter,
  "ncci-ptp-medicaid": byQuarter,
  mue: byQuarter,
  "mue-medicaid": byQuarter,
  hcpcs: byQuarter,
  icd10cm: byFiscalYear,
  therapy: byYear,
  taxonomy: byVersion,
  pos: byToday,
  carc: byToday,
  rarc: byToday,
};

/** `2026Q4`, a version of NCCI (`v323r0`: 1994 + 32, the fourth), a month (`HCPC2026_OCT`), or a first day (`Eff_10-01-2026`). */
function byQuarter(name: string): Edition | undefined {
  const plain = /(20\d\d)[-_ ]?Q(?:TR|UARTER)?[-_ ]?([1-4])/.exec(name);
  if (plain) return quarter(Number(plain[1]), Number(plain[2]));
  const version = /\bV?(\d\d)([0-3])R\d/.exec(name);
  if (version) return quarter(Number(version[1]) + 1994, Number(version[2]) + 1);
  const month = /(20\d\d)[-_ ]?(JAN|APR|JUL|OCT)/.exec(name);
  if (month) return quarter(Number(month[1]), MONTHS.indexOf(month[2] ?? "") + 1);
  const since = /(0?[147]|10)-0?1-(20\d\d)/.exec(name);
  return since ? quarter(Number(since[2]), (Number(since[1]) + 2) / 3) : undefined;
}

function quarter(year: number, number: number): Edition {
  const next = number === 4 ? day(year + 1, 1) : day(year, 3 * number + 1);
  return { quarter: `${year}Q${number}`, from: day(year, 3 * number - 2), through: next - 1 };
}

function day(year: number, month: number): Day {
  return dayOf(year, month, 1) ?? 0;
}

function byFiscalYear(name: string): Edition | undefined {
  const year = Number(/20\d\d/.exec(name)?.[0] ?? NaN);
  return Number.isNaN(year) ? undefined : { quarter: `FY${year}`, from: day(year - 1, 10), through: day(year, 10) - 1 };
}

function byYear(name: string): Edition | undefined {
  const year = Number(/20\d\d/.exec(name)?.[0] ?? NaN);
  return Number.isNaN(year) ? undefined : { quarter: String(year), from: day(year, 1), through: day(year + 1, 1) - 1 };
}

/** Version 26.0 holds from April 2026, 26.1 from October. */
function byVersion(name: string): Edition | undefined {
  const [, year, half] = /(?:^|\D)(\d\d)[._]?([01])(?:\D|$)/.exec(name) ?? [];
  if (year === undefined || half === undefined) return undefined;
  const full = 2000 + Number(year);
  const [from, through] = half === "0" ? [day(full, 4), day(full, 10) - 1] : [day(full, 10), day(full + 1, 4) - 1];
  return { quarter: `${year}.${half}`, from, through };
}

/** Lists without editions: as they stood on the day of the import, for any day of service. */
function byToday(name: string, today: Day): Edition {
  return { quarter: /20\d\d(?:Q[1-4])?/.exec(name)?.[0] ?? String(yearOf(today)), from: 0, through: FOREVER };
}

/** The number of a part (`-f2`, `part 2`); 0 for a table that came whole. */
export function partOf(file: string): number {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return Number(/[-_]F([1-9])(?=\D|$)|PART[-_ ]?([1-9])(?=\D|$)/i.exec(name)?.slice(1).find(Boolean) ?? 0);
}
