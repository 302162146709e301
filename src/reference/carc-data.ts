import type { AdjustmentFacts, AdjustmentGroup } from "./carc.ts";

type Path = AdjustmentFacts["path"];

function row(code: string, path: Path, means: string, here: string, next: string): AdjustmentFacts {
  return { code, path, means, here, next };
}

/** Group codes, in our own words. */
export const GROUPS: readonly { readonly code: AdjustmentGroup; readonly means: string }[] = [
  { code: "CO", means: "The contract or the rules put it on the provider: the patient may not be billed." },
  { code: "PR", means: "The patient bears it." },
  { code: "OA", means: "Neither side's by this code: read the reason." },
  { code: "PI", means: "The payer reduced it on its own view, without a contract that says so." },
  { code: "CR", means: "It corrects or takes back an earlier decision." },
];

/** Reason codes, in our own words. */
export const ADJUSTMENTS: readonly AdjustmentFacts[] = [
  row("1", "patient", "The yearly deductible.", "", "Bill the patient."),
  row("2", "patient", "The patient's percentage.", "", "Bill the patient, or the secondary payer."),
  row("3", "patient", "The patient's fixed share of a visit.", "", "Bill the patient if it was not collected."),
  row("4", "correct", "A modifier is missing or does not fit the code.",
    "GP is missing on a therapy code, or GA and GZ stand on one line.", "Correct the modifier and send a replacement (frequency 7); an appeal is the wrong road."),
  row("5", "correct", "The code does not fit the place of service.", "Traction cannot be telehealth.", "Check the place of service in the record and correct it."),
  row("11", "correct", "The diagnosis does not support the code.", "The line points to an extremity or to unspecified joint pain.",
    "Check which diagnosis the record gives for the treated region; change the claim only to what it says."),
  row("16", "correct", "Something is missing or malformed; a remark code says what.", "MA122, MA130, M76 and N290 are the usual ones.",
    "Read the remark code, mend what it names and send the claim again."),
  row("18", "check", "An exact copy of a claim already on file.", "The claim was sent again before its answer came.",
    "Stop; look up the first claim's status before anything is sent."),
  row("22", "check", "Another payer may come first.", "", "Ask the patient for all coverage and bill in the right order."),
  row("29", "appeal", "It came after the time limit.", "", "Send proof of the first timely filing, if there is one."),
  row("45", "none", "The charge is above the contract or fee schedule.", "", "Write off what the contract says."),
  row("50", "appeal", "Not medically necessary by the payer's rules.", "Maintenance care, a weak diagnosis, or GA or GZ on the line.",
    "Appeal with the records. A valid GA lets the patient be billed; GZ does not."),
  row("59", "none", "Paid at the rate for several procedures on one day.",
    "The practice-expense part of further therapy services is halved: a reduction, not a denial.", "Nothing: check only that the highest one was paid in full."),
  row("96", "patient", "Not covered.", "GY on the line, or the plan excludes it.", "Bill the patient where a notice or consent that this payer accepts is on file."),
  row("97", "appeal", "Payment is inside that of another service.", "97140 or a payer's own bundle with manipulation.",
    "Look for an NCCI pair. With one, a modifier only if the record shows the services apart; with none, appeal."),
  row("109", "check", "Another payer or contractor covers this.", "", "Find the right payer and send the claim there."),
  row("119", "check", "A benefit maximum is reached.", "The plan's visit limit; at Medicare, therapy above the threshold with no KX.",
    "Check the benefit. At Medicare, KX only if the record shows that more skilled therapy is necessary."),
  row("125", "correct", "An error of submission or billing; a remark code says what.", "", "Read the remark code, mend it and send the claim again."),
  row("150", "appeal", "The record does not support this level of service.", "", "Compare note and code; appeal with the note if it supports the code."),
  row("151", "appeal", "The record does not support so many services.",
    "Units above the unlikely edit (with N362: all units are denied), or visits too frequent.", "Correct units that were wrong; otherwise send the record."),
  row("197", "check", "No authorisation or notice beforehand.", "", "Look for the authorisation; ask whether the payer grants one afterwards."),
  row("198", "check", "More was done than was authorised.", "", "Compare with the authorisation; ask for an extension."),
  row("204", "patient", "The patient's plan does not include it.", "", "Tell the patient; bill the patient where the contract allows."),
  row("222", "correct", "More units than the contract allows.", "More than one unit of traction on a day.", "Correct the units to what the contract pays: 1 for traction."),
  row("236", "correct", "The two codes may not be paid together under NCCI.", "97012 with 97140 on one day.",
    "Look up the pair. A modifier only if the record shows that the services were apart."),
  row("252", "correct", "A record or attachment is wanted.", "", "Send what the remark code names."),
  row("272", "none", "Care outside the coverage guidelines of the payer.", "", "Read the payer's policy; appeal if it is met."),
  row("273", "appeal", "Above the number of services in the payer's guidelines.", "", "Send the record that shows why more was needed."),
  row("B7", "check", "The provider could not give this service on that day, in the payer's eyes.",
    "Chiropractors are excluded for this code, or enrolment had lapsed.", "Verify enrolment and scope on the date of service."),
  row("B15", "correct", "Another service had to come with it, or came before it.", "", "Check which service the payer wants to see."),
];

/** Remark codes, in our own words. */
export const REMARKS: readonly AdjustmentFacts[] = [
  row("M20", "correct", "The procedure code is missing or not valid.", "", "Use a code that was valid on the date of service."),
  row("M51", "correct", "The procedure code is missing, incomplete or not valid.", "An S code or 97014 sent to Medicare.", "Use the code that this payer takes."),
  row("M53", "correct", "The units are missing or not valid.", "A fraction, a zero, or minutes in place of units.", "Count the units again."),
  row("M64", "correct", "A further diagnosis is missing or not valid.", "", "Complete the diagnosis from the record."),
  row("M76", "correct", "A diagnosis is missing or not valid.", "A code that had been retired, such as M54.5.", "Use the code that was valid on the date of service."),
  row("M77", "correct", "The place of service is missing or not valid.", "", "Correct the place of service."),
  row("M119", "correct", "A drug code is missing.", "", "Not for therapy: look at the line."),
  row("MA04", "correct", "The first payer's answer is missing.", "", "Send the first payer's answer with the claim."),
  row("MA112", "correct", "The group practice's details are missing.", "", "Complete the billing provider."),
  row("MA122", "correct", "The initial treatment date is missing or not valid.", "Spinal manipulation billed to Medicare.",
    "Take the date from the record and send a new claim."),
  row("MA130", "correct", "The claim could not be processed as it stands; there is no right of appeal.", "",
    "Mend what the other codes name and send a new claim."),
  row("N19", "none", "Payment is inside that of the main procedure.", "", "See reason code 97."),
  row("N20", "check", "Not payable beside another service of the same day.", "", "See reason code 236."),
  row("N56", "correct", "The code billed is wrong for the service or date.", "", "Compare code and note."),
  row("N115", "appeal", "A local coverage determination decided it.", "", "Read that determination for the date of service; appeal if the record meets it."),
  row("N130", "check", "The plan's own documents say what is covered.", "An exclusion or a visit limit.", "Check the patient's benefit."),
  row("N290", "correct", "The rendering provider's identifier is missing or not valid.", "", "Check the NPI and the enrolment."),
  row("N362", "correct", "More units than are acceptable.", "Units above the unlikely edit: all units of the code are denied.",
    "Correct the units; appeal with records only where the edit can be appealed."),
  row("N386", "appeal", "A national coverage determination decided it.", "Vertebral axial decompression at Medicare.", "Read the determination."),
  row("N435", "appeal", "More often than is allowed without records that support it.", "", "Send the records."),
  row("N519", "correct", "The modifiers do not go together.", "GA with GZ on one line.", "Keep the one that is true."),
  row("N525", "check", "Not covered within the follow-up period of another service.", "", "Look for the procedure whose period it falls in."),
  row("N657", "correct", "Use the code that fits the service.", "", "Compare code and note."),
  row("N822", "correct", "A modifier is missing.", "A therapy code without GP, GO or GN.", "Add the modifier that the record supports."),
  row("N823", "correct", "A modifier is incomplete or not valid.", "", "Correct the modifier."),
];
