import type { SmartEditKind, SmartEditRow, SmartEditSource } from "./smart-edits.ts";

const checkedOn = "2026-11-23";

/** Where the mnemonics and the form of the messages were read. */
export const SMART_EDIT_SOURCES = {
  uhc: { title: "Smart Edits", publisher: "UnitedHealthcare", url: "https://www.uhcprovider.com/en/resource-library/edi/edi-smart-edits.html", checkedOn },
  "uhc-list": { title: "Smart Edits list of 2020 (a copy)", publisher: "UnitedHealthcare", url: "https://www.readkong.com/page/unitedhealthcare-smart-edits-8099641", checkedOn },
  nysca: { title: "UnitedHealthcare requires GP from 2020-04-01", publisher: "New York State Chiropractic Association", url: "https://www.nysca.com", checkedOn },
  helpcenter: { title: "Payer rejection: Smart Edit", publisher: "PM Help Center", url: "https://support.pmhelpcenter.com/portal/en/kb/articles/rejection-smart-edit-medicare", checkedOn },
  optum: { title: "Advanced claim edits list of 2018, the software behind Smart Edits", publisher: "Prime Clinical", url: "http://primeclinical.com/docs/Intellect/Charges/OPTUM_ACE_Flag_Edit_List_(2).htm", checkedOn },
  ngs: { title: "NGS-ACE edits, of the same software", publisher: "National Government Services", url: "https://www.ngsmedicare.com/web/ngs/edi-solutions?selectedArticleId=3592089", checkedOn },
} as const satisfies Readonly<Record<string, SmartEditSource>>;

/** Which status goes with which kind: read on UHC's own page. */
export const SMART_EDIT_KINDS: Readonly<Record<string, SmartEditKind>> = {
  "A3:21": "return", "A7:21": "rejection", "A3:54": "duplicate", "A7:85": "other-payer", "A1:19": "information", "R1:294": "documentation",
};

/** What each kind asks of the office. */
export const SMART_EDIT_EFFECTS: Readonly<Record<SmartEditKind, string>> = {
  return: "It holds the claim for five calendar days. Repair it and send it again in that time, with the original frequency code; otherwise it is processed as it was sent.",
  rejection: "The claim was not taken in. Repair it and send it again, with the original frequency code.",
  duplicate: "The claim was not taken in, as a copy of another. Look up the first claim before anything is sent.",
  "other-payer": "The claim was not taken in: another payer comes first, or what it paid is missing.",
  information: "Nothing has to be done now; the claim goes on.",
  documentation: "The payer wants records. Send them as the text says.",
  unknown: "Read the text and look the edit up at uhcprovider.com/smartedits. Edits that return a claim hold it for five calendar days.",
};

const THERAPY_MODIFIER = ["modifiers/therapy-modifier-required"];
const PAIR = ["ncci/pair", "ncci/pair-never-bypassed", "ncci/bypass-unsupported"];
const UNITS = ["ncci/units-above-mue", "traction/one-unit-per-line", "traction/one-unit-per-day"];
const DIAGNOSIS = ["form/diagnosis-pointer", "traction/region-supported"];

/**
 * Edits that touch physical medicine. An edit is found by its mnemonic, else by the words of its text, in this order.
 * `memory` marks mnemonics that nobody here has read.
 */
export const SMART_EDITS: readonly SmartEditRow[] = [
  { mnemonics: ["UMAT"], words: /\bMODIFIERS?\b.*\bG[PON]\b/, means: "A therapy code has no GP, GO or GN.", rules: THERAPY_MODIFIER, source: "nysca", confidence: "secondary" },
  { mnemonics: ["MATN", "MONPN"], means: "A therapy code has no GP, GO or GN.", rules: THERAPY_MODIFIER, source: "ngs", confidence: "secondary" },
  { mnemonics: ["040CCO"], words: /\bNCCI\b|CORRECT CODING|COMPONENT OF ANOTHER|MUTUALLY EXCLUSIVE|COLUMN (?:1|2|ONE|TWO)\b/,
    means: "Two codes of the day may not be paid together.", rules: PAIR, source: "uhc-list", confidence: "secondary" },
  { mnemonics: ["BCC"], means: "Two codes of the day do not fit a coverage determination.", rules: PAIR, source: "optum", confidence: "secondary" },
  { mnemonics: ["BFR"], means: "More often than a coverage determination allows.", rules: UNITS, source: "optum", confidence: "secondary" },
  { mnemonics: ["MUE", "MMUE", "MFD", "UMFD"], words: /\bMUE\b|MEDICALLY UNLIKELY|(?:MAXIMUM|EXCEED\w*|MORE THAN).*(?:UNITS?|FREQUENC|PER DAY|SAME DAY|DATE OF SERVICE)|UNITS?.*EXCEED/,
    means: "More units or services on a day than the payer takes.", rules: UNITS, source: null, confidence: "memory" },
  { mnemonics: ["IPDDN"], means: "The code may not stand as the first diagnosis.", rules: ["form/external-cause-first"], source: "uhc", confidence: "verified" },
  { mnemonics: ["LBI"], words: /\bDIAGNOSIS\b.*(?:RELATIONSHIP|SUPPORT|LCD|NCD|COVERED)/, means: "No diagnosis of the line supports the code under a coverage determination.",
    rules: DIAGNOSIS, source: "helpcenter", confidence: "secondary" },
  { mnemonics: ["10ADN"], means: "The diagnosis is not usual at the patient's age.", rules: [], source: "uhc-list", confidence: "secondary" },
  { mnemonics: ["MPI", "BPO", "BPS"], words: /PLACE OF SERVICE/, means: "The code does not fit the place of service.",
    rules: ["form/place-of-service", "form/telehealth-place"], source: "uhc", confidence: "verified" },
  { mnemonics: ["CDL", "CPT"], words: /PROCEDURE CODE.*(?:INVALID|DELETED)/, means: "The procedure code is not valid, or no longer.",
    rules: ["form/procedure-code"], source: "optum", confidence: "secondary" },
  { mnemonics: ["BDS"], words: /DATES? OF SERVICE.*(?:INVALID|MISSING)/, means: "The date of service is missing or not valid.", rules: ["form/service-date"], source: "optum", confidence: "secondary" },
  { mnemonics: ["DLP", "DLPA", "DLPB"], words: /DUPLICATE/, means: "Perhaps a copy of a service that was sent already.", rules: [], source: "optum", confidence: "secondary" },
  { mnemonics: ["ADODN"], means: "An add-on code without its main code.", rules: [], source: "uhc-list", confidence: "secondary" },
  { mnemonics: ["REJINFO", "INFO"], means: "A general remark: another edit on the claim says what is wrong.", rules: [], source: "helpcenter", confidence: "secondary" },
  { mnemonics: [], words: /\bMODIFIERS?\b/, means: "Something about a modifier.", rules: ["form/modifier-form"], source: null, confidence: "logic" },
  { mnemonics: [], words: /\bDIAGNOS[IE]S\b/, means: "Something about a diagnosis.", rules: DIAGNOSIS, source: null, confidence: "logic" },
];
