import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { office } from "../scripts/example/cast.ts";
import { day } from "../scripts/example/day.ts";
import { write837 } from "../scripts/example/x12.ts";
import { bytes as written, claim, fileOf, interchange, group, transaction, HEADER, BILLING, SUBSCRIBER, PATIENT } from "../test/fixtures/x12/sample.ts";
import type { Kind } from "./target.ts";
import { textOf } from "./text.ts";
import type { Text } from "./text.ts";

/** Stands in the place of every name and id of a person: no message may show it. */
export const CANARY = "ZQCANARY";

const ROOT = join(import.meta.dirname, "..");
const X12 = /\.(837|835|277|999|edi|x12|txt|bin)$/;

/** The files that inputs are made from. Those kept beside the repository are used where they are. */
export function seedsOf(kind: Kind): readonly Text[] {
  if (kind === "json") return [...folder("examples", /\.json$/), ...folder("test/fixtures/regressions", /\.json$/), NOTHING, ANSWERS];
  const made = [
    written(fileOf(claim("A1"))), written(fileOf(claim("A1"), claim("A2", [])), "\n"), written(fileOf(claim("A1")), "~\r\n"),
    written(interchange([group([transaction([...HEADER, ...BILLING, ...SUBSCRIBER, ...claim("B1"), ...PATIENT, ...claim("B2")])])])),
    new TextEncoder().encode(write837(office, day.slice(0, 12), "20260303")),
  ].map(textOf);
  const kept = ["837p", "835", "277ca", "999"].flatMap((name) => folder(`../shared/corpora/${name}`, X12));
  return [...made, ...folder("examples", X12), ...folder("test/fixtures/regressions", X12), ...kept].map(planted);
}

const NOTHING = "[]";
const ANSWERS = JSON.stringify([{ claim: "A1", rule: "ncci/pair", yes: true, by: "A. Clerk", on: "2026-03-02" }, { finding: "A1/ncci/pair/2", yes: false, by: "B" }]);

function folder(path: string, names: RegExp): readonly Text[] {
  const whole = join(ROOT, path);
  if (!existsSync(whole)) return [];
  return readdirSync(whole).filter((name) => names.test(name)).sort().map((name) => textOf(readFileSync(join(whole, name))));
}

/** The file with every person's name and id replaced. */
function planted(text: Text): Text {
  const element = text.charAt(text.indexOf("ISA") + 3);
  const escaped = `\\x${element.charCodeAt(0).toString(16).padStart(2, "0")}`;
  const person = new RegExp(`(NM1${escaped}(?:IL|QC|74)${escaped}[^${escaped}]*${escaped})[A-Z' -]+`, "g");
  const member = new RegExp(`(${escaped}MI${escaped})[A-Z0-9-]+`, "g");
  return text.replace(person, `$1${CANARY}`).replace(member, `$1${CANARY}7`);
}
