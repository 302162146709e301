// Writes the example day. Run: npm run example (with --check, only compares).
import { readFileSync, writeFileSync } from "node:fs";
import { day } from "./example/day.ts";
import { office } from "./example/cast.ts";
import { write837 } from "./example/x12.ts";

const folder = new URL("../examples/", import.meta.url);
const visits = day.flatMap(({ id, visit }) => (visit ? [{ claim: id, ...visit }] : []));
const planted = day.map(({ id, story, planted: mistakes }) => ({ claim: id, story, planted: mistakes }));

const files: Readonly<Record<string, string>> = {
  "clinic-day.edi": write837(office, day, "20260303"),
  "clinic-day.visits.json": `[\n${visits.map((record) => `  ${JSON.stringify(record)}`).join(",\n")}\n]\n`,
  "clinic-day.planted.json": `[\n${planted.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n]\n`,
};

const check = process.argv.includes("--check");
for (const [name, text] of Object.entries(files)) {
  const url = new URL(name, folder);
  if (!check) writeFileSync(url, text);
  else if (readFileSync(url, "utf8") !== text) {
    console.error(`examples/${name} is not what its generator writes; run "npm run example".`);
    process.exitCode = 1;
  }
}
console.log(`${day.length} claims, ${planted.filter(({ planted: mistakes }) => mistakes.length > 0).length} with a planted mistake.`);
