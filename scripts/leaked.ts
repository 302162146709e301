// Makes src/serve/leaked/leaked-data.ts from a list of leaked passwords, one a line. Of those that a person may choose here at all, each
// is kept as a mark. Run: node scripts/leaked.ts 10-million-password-list-top-1000000.txt
// The list: SecLists, Passwords/Common-Credentials, MIT licence (see NOTICE).
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SHORTEST = 12;
const [, , list] = process.argv;
const data = join(import.meta.dirname, "..", "src", "serve", "leaked", "leaked-data.ts");

if (list === undefined) {
  console.error("Name the file of the list.");
  process.exit(2);
}

// The reader of the marks needs a list to be there, if an empty one.
writeFileSync(data, "export const LEAKED = \"\";\n");
const { markOf, packed } = await import("../src/serve/leaked/leaked.ts");
const passwords = readFileSync(list, "utf8").split(/\r?\n/).filter((one) => one.normalize("NFKC").length >= SHORTEST);
const text = Buffer.from(packed(passwords.map(markOf))).toString("base64");
writeFileSync(data, `/**
 * Marks of the passwords of twelve characters and more among the million most used ones of Mark Burnett's ten million (2015), as SecLists
 * carries them. Made by scripts/leaked.ts; none of them can be read out of it.
 */
export const LEAKED = "${text}";
`);
console.log(`${new Set(passwords.map(markOf)).size} passwords, ${text.length} bytes.`);
