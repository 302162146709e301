import { found, pass, rule } from "../../check/index.ts";
import type { LineFacts } from "../../check/index.ts";
import { deviceWords, ofDevice, unlessWritten } from "../../check/kinds/device.ts";

/** A decompression table has a code of its own, and payers differ on what they take for it. */
export default rule({
  id: "traction/decompression",
  title: "A decompression table billed as 97012",
  severity: "error",
  over: "line",
  about: "device",
  applies: { procedures: ["97012"] },
  /**
   * `codeInstead`: what this payer takes, `null` where it takes nothing. `stance`: `allow` where it takes 97012.
   * `inWriting`: this payer may tell an office that it does.
   */
  params: { codeInstead: "S9090" as string | null, stance: "deny", inWriting: true as boolean },
  says: {
    what: "The record of line {line} names a decompression table (\"{device}\"), which 97012 is not for.",
    why: "Axial decompression by a table is described by S9090; payers call it unproven, and the national determination 160.16 keeps it out of Medicare.",
    next: "{instead} Do not bill 97012 for it{unless}.",
  },
  denial: { group: "CO", carc: "50", rarc: [] },
  fix: "never",
  citations: [
    { source: "cms-ncd-160-16", section: "Vertebral axial decompression is not covered", from: "1997-04-15", confidence: "verified" },
    { source: "chirocode-deskbook-2016", confidence: "secondary" },
    { source: "premera-8-03-09", confidence: "verified" },
    { source: "bcbs-al-mp-484", confidence: "verified" },
  ],
  positions: [
    { stance: "S9090, not 97012", heldBy: ["ChiroCode 2016"], citation: { source: "chirocode-deskbook-2016", confidence: "secondary" } },
    { stance: "S9090, and investigational", heldBy: ["Premera, 2013"], citation: { source: "premera-8-03-09", confidence: "verified" } },
    { stance: "S9090, and investigational", heldBy: ["Blue Cross Blue Shield of Alabama, 2024"], citation: { source: "bcbs-al-mp-484", confidence: "verified" } },
    {
      stance: "97012 by a physical therapist or physiatrist, 1044M by a chiropractor, for every powered traction device", heldBy: ["Washington Labor and Industries"],
      citation: { source: "wa-lni-traction", section: "97012, 1044M and the limit of six", confidence: "verified" },
    },
  ],
  check: check,
  examples: {
    found: [
      { title: "by brand", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "VAX-D" }] } },
      { title: "by name", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "spinal decompression table" }] } },
      { title: "a motorized table run for decompression", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table, lumbar decompression protocol" }] } },
    ],
    quiet: [
      { title: "a motorized traction table", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorized traction table" }] } },
      { title: "where the payer maps it to 97012", set: { params: { stance: "allow" } }, claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "DRX9000" }] } },
      { title: "decompression denied in words", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "motorised table, not decompression" }] } },
      { title: "surgery long ago", claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", device: "mechanical traction; lumbar decompression surgery 2019" }] } },
    ],
  },
});

interface Asked { readonly params: { readonly codeInstead: string | null; readonly stance: string; readonly inWriting: boolean } }

function check(line: LineFacts, { params }: Asked) {
  if (params.stance === "allow") return pass;
  return ofDevice(line, "decompression-table", (device) => found({
    fills: {
      line: line.number, device: deviceWords(device), instead: insteadOf(params.codeInstead), unless: unlessWritten(params.inWriting),
    },
  }));
}

function insteadOf(code: string | null): string {
  if (code === null) return "This payer takes no code for it: settle with the patient beforehand who pays.";
  return `If the record shows decompression, the code is ${code}; ask whether this payer covers it.`;
}
