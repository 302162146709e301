import { found, rule } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";
import { deviceWords, ofDevice, unlessWritten } from "../../check/kinds/device.ts";

const SAYS: Readonly<Record<string, string>> = {
  warn: "sources disagree whether it is mechanical traction",
  allow: "it is accepted as 97012 here, though many payers refuse it",
};

/** Who refuses it by default: no payer, but the guide on which these checks began. */
const GUIDE = "the guide to 97012 behind these checks (Bushido Billing)";

/** Rollers under the spine: refused by most, defended by some, so each practice and payer takes a stance. */
export default rule({
  id: "traction/roller-table",
  title: "A roller table billed as 97012",
  severity: "error",
  over: "line",
  about: "device",
  applies: { procedures: ["97012"] },
  /**
   * `stance`: deny (error), warn, or allow (a warning still: the question stays open elsewhere).
   * `inWriting`: this payer may tell an office otherwise. `saidBy`: who refuses it, in words.
   */
  params: { stance: "deny", inWriting: true as boolean, saidBy: GUIDE },
  says: {
    what: "The record of line {line} names a roller or intersegmental table (\"{device}\"): {says}.",
    why: "Rollers move along the spine and pull at most in passing. The guide to 97012 (Bushido Billing) calls that no mechanical traction; KMC University, and Blue Cross Blue Shield of Minnesota until May 2022, call it unproven; an older copy of Aetna's bulletin calls it experimental. ChiroCode 2016 counts it as traction by the body's own weight.",
    next: "Do not bill 97012 for it{unless}.",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [
    { source: "origin", section: "Roller tables, Y-straps and manual traction", confidence: "secondary" },
    { source: "bcbs-mn-vii-18", confidence: "verified" },
    { source: "kmc-roller-table", confidence: "secondary" },
  ],
  positions: [
    { stance: "Not 97012", heldBy: ["Bushido Billing"], citation: { source: "origin", section: "Roller tables, Y-straps and manual traction", confidence: "secondary" } },
    { stance: "Called unproven by payers", heldBy: ["KMC University, 2020"], citation: { source: "kmc-roller-table", confidence: "secondary" } },
    { stance: "Investigational, until May 2022", heldBy: ["Blue Cross Blue Shield of Minnesota"], citation: { source: "bcbs-mn-vii-18", confidence: "verified" } },
    { stance: "Experimental, as autotraction", heldBy: ["Aetna, in an older copy"], citation: { source: "aetna-cpb-0569", confidence: "secondary" } },
    { stance: "Usually qualifies, as traction by body weight", heldBy: ["ChiroCode 2016"], citation: { source: "chirocode-deskbook-2016", confidence: "secondary" } },
  ],
  check: check,
  examples: {
    found: [
      { title: "a roller table", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "roller table" }] } },
      { title: "an intersegmental table", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized intersegmental traction table" }] } },
      { title: "where the office leaves it open", severity: "warning", set: { params: { stance: "warn" } }, claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "roller table" }] } },
      { title: "where the payer allows it", severity: "warning", set: { params: { stance: "allow" } }, claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "roller table" }] } },
    ],
    quiet: [
      { title: "a motorized traction table", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table" }] } },
      { title: "said not to be one", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table (not a roller table)" }] } },
      { title: "a foam roller on the way", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table, foam roller under the knees" }] } },
    ],
  },
});

interface Stance { readonly stance: string; readonly inWriting: boolean; readonly saidBy: string }

function check(line: LineFacts, { params: { stance, inWriting, saidBy } }: { readonly params: Stance }) {
  const says = SAYS[stance] ?? `${saidBy} does not take it as mechanical traction`;
  return ofDevice(line, "roller-table", (device) => found({
    fills: { line: line.number, device: deviceWords(device), says, unless: unlessWritten(inWriting) },
    ...(stance === "deny" ? {} : { severity: "warning" }),
  }));
}
