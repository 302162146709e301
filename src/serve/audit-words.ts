import { titleOf as tableTitle } from "../reference/table-titles.ts";
import { count, grouped } from "../write/index.ts";

/** An entry of the trail as it is kept: `act` and `what` are written once and stay, whatever words are found for them later. */
export interface Entry { readonly act: string; readonly what: string; readonly claim?: string }

/** What the words need to know beside the entry. */
export interface Known {
  /** A rule's title; its id where nobody knows it any more. */
  readonly titleOf: (rule: string) => string;
  /** Who has this id. */
  readonly nameOf: (id: string) => string;
}

/** An entry in words: what was done, and to what. */
export interface Told { readonly did: string; readonly detail: string }

type Say = (what: string, entry: Entry, known: Known) => string | Told;

/** Claims named in a line; the entry itself, and the CSV, name all. */
const NAMED = 20;

const told = (did: string, detail: string): Told => ({ did, detail });

/** What an act is called, with the words on its `what`: older entries have other ones than new ones, and both are told. */
const ACTS: Readonly<Record<string, readonly [did: string, say?: Say]>> = {
  hold: ["put on hold"],
  open: ["put back to open", (what) => told(OPENED[what] ?? "put back to open", "")],
  release: ["released"],
  assign: ["assigned", (what, _entry, { nameOf }) => (what === "" ? "to nobody" : `to ${nameOf(what)}`)],
  note: ["wrote a remark"],
  "note-text": ["gave the note", (what) => (what === "empty" ? told("took the note off", "") : what)],
  visit: ["gave a visit record"],
  override: ["kept as it is", (what, entry, known) => findingWords(what, entry, known)],
  "answered-yes": ["answered yes", (what, entry, known) => findingWords(what, entry, known)],
  "answered-no": ["answered no", (what, entry, known) => `${findingWords(what, entry, known)}; nothing was changed`],
  fix: ["fixed", fixWords],
  edit: ["changed", (what) => editWords(what)],
  undo: ["undid", (what) => (what === "" ? "the last change" : what === "visit record" ? "the visit record" : `the change: ${what}`)],
  export: ["saved as 837P", exportWords],
  "file-usage": ["marks saved files", (what) => USAGE[what] ?? what],
  "save-cms-1500": ["saved as CMS-1500"],
  "save-trail": ["saved the audit as CSV"],
  look: ["looked at"],
  upload: ["brought in", (what) => uploadWords(what)],
  "upload-again": ["brought again", (what) => uploadWords(what)],
  "upload-refused": ["could not be read", (what) => uploadWords(what)],
  "upload-stopped": ["stopped a reading", (what) => uploadWords(what)],
  "upload-taken-back": ["took a file back", (what) => uploadWords(what)],
  "claim-taken-back": ["took back with its file", (what) => uploadWords(what)],
  "version-taken": ["took one version of a claim", (what) => what.split(" instead of ").map(uploadWords).join(" instead of ")],
  "upload-resumed": ["reading went on", (what) => uploadWords(what)],
  "sign-in": ["signed in"],
  "sign-in-refused": ["refused at sign-in", (what) => (what === "code" ? "the code was not right, or used before" : "the name or the password was not right")],
  erase: ["erased claims", (what) => what.slice(0, what.lastIndexOf("; "))],
  retention: ["set how long claims are kept"],
  "factor-on": ["set up a second factor"],
  "factor-off": ["took the second factor off"],
  "factor-codes": ["made new recovery codes"],
  "factor-shown": ["gave a code anew"],
  "factor-refused": ["gave a wrong code"],
  "factor-reset": ["took a second factor off", (what, _entry, { nameOf }) => `of ${nameOf(what)}`],
  "factor-policy": ["set who needs a second factor", (what) => POLICIES[what] ?? what],
  "sign-out": ["signed out"],
  "user-added": ["added a person", (what, _entry, known) => personWords(what, known)],
  "user-changed": ["changed a person", (what, _entry, known) => personWords(what, known)],
  office: ["changed what claims say of the office"],
  practice: ["took up the office's file", (what) => (what === "0 characters" ? told("took the office's file off", "") : what)],
  table: ["loaded a table", (what) => what.split("; ").map(tableWords).join("; ")],
  "watch-folder": ["watches a folder", (what) => (what === "none" ? told("watches no folder", "") : what)],
};

const USAGE: Readonly<Record<string, string>> = { P: "for payment (ISA15 P)", T: "as a test (ISA15 T)", "as-it-came": "as the files were that the claims came in" };
const POLICIES: Readonly<Record<string, string>> = {
  optional: "nobody has to", "admin-and-compliance": "admins and compliance", everybody: "everybody",
};

const OPENED: Readonly<Record<string, string>> = { held: "took off hold", released: "took back to open" };

/** What an entry of the trail says, in an office's words. An act that nobody knows here is told as it is written. */
export function auditWords(entry: Entry, known: Known): Told {
  const [did, say] = ACTS[entry.act] ?? [entry.act.replaceAll("-", " ")];
  const words = say?.(entry.what, entry, known) ?? entry.what;
  return typeof words === "string" ? { did, detail: words } : words;
}

/** `20402/traction/one-unit-per-day/1+2` as its rule's title and lines. */
function findingWords(finding: string, { claim = "" }: Entry, { titleOf }: Known): string {
  const bare = finding.startsWith(`${claim}/`) ? finding.slice(claim.length + 1) : finding;
  const end = bare.lastIndexOf("/");
  if (end < 0) return bare;
  const lines = bare.slice(end + 1).split("+").filter((line) => line !== "");
  const title = `“${titleOf(bare.slice(0, end))}”`;
  return lines.length === 0 ? title : `${title} (${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")})`;
}

/** `finding finding; elements`. Without elements it is of an older version, which wrote an answer down as a fix too. */
function fixWords(what: string, entry: Entry, known: Known): string | Told {
  const end = what.lastIndexOf("; ");
  const findings = end < 0 ? what : what.slice(0, end);
  const named = findings.split(` ${entry.claim ?? ""}/`).map((one, index) => (index === 0 ? one : `${entry.claim ?? ""}/${one}`));
  const words = named.map((one) => findingWords(one, entry, known)).join(", ");
  return end < 0 ? told("fixed or answered", words) : `${words}: ${what.slice(end + 2)}`;
}

const OFF = " taken off";

function editWords(what: string): string | Told {
  const parts = what.split(", ");
  const isOff = parts.some((part) => /^line \d+ taken off$/.test(part)) || (what !== "" && parts.every((part) => part.endsWith(OFF)));
  return isOff ? told("took off", parts.map((part) => (part.endsWith(OFF) ? part.slice(0, -OFF.length) : `changed ${part}`)).join(", ")) : what;
}

/** `20417 20422`, or of an older version `2 claims`. */
function exportWords(what: string): string {
  if (/^\d+ claims$/.test(what)) return what;
  const claims = what.split("\n");
  const more = claims.length - NAMED;
  return `${count(claims.length, "claim")}: ${claims.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${grouped(more)} more` : ""}`;
}

/** `claims, upload 4 (batch 0f…): 41 claims`; of an older version `claims, batch 0f…`. The mark of the batch is for programs. */
function uploadWords(what: string): string {
  return what.replace(/ \(batch [0-9a-f]+\)/, "").replace(/\bbatch ([0-9a-f]+)/, "upload $1").replace(/^visits\b/, "visit records");
}

/** `id role`, or `id what was changed`. */
function personWords(what: string, { nameOf }: Known): string {
  const [id = "", ...rest] = what.split(" ");
  const words = rest.map((word) => CHANGED[word] ?? word.replace(/^role=/, "now ")).join(", ");
  return `${nameOf(id)}${words === "" ? "" : `: ${words}`}`;
}

const CHANGED: Readonly<Record<string, string>> = {
  password: "a new password", active: "whether they may sign in", role: "another role",
  "active=true": "may sign in", "active=false": "may not sign in any more",
};

/** `ncci-ptp 2026Q1, 40 rows`. */
function tableWords(what: string): string {
  const [, kind = "", rest = ""] = /^(\S+)(.*)$/.exec(what) ?? [];
  return `${tableTitle(kind)}${rest}`;
}
