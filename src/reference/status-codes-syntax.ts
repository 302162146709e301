/** What a code of a 999, 997 or TA1 means, in our own words. */
export interface NoteFacts {
  readonly code: string;
  readonly means: string;
  readonly next: string;
}

function note(code: string, means: string, next: string): NoteFacts {
  return { code, means, next };
}

const CHECK_ENVELOPE = "Have the sending program write the envelope again.";
const ASK = "Ask the payer's EDI desk; claims in this form are not usually encrypted or signed.";

/** IK304 (AK304): what is wrong with a segment as a whole. */
export const SEGMENT_NOTES: readonly NoteFacts[] = [
  note("1", "The payer does not know this segment.", "Correct its tag, or remove it."),
  note("2", "The segment is not expected here.", "Move it to its loop, or remove it."),
  note("3", "A required segment is missing.", "Add it."),
  note("4", "The loop comes too often.", "Remove what is too much, or send another claim."),
  note("5", "The segment comes too often.", "Remove what is too much."),
  note("6", "The segment does not belong to this kind of transaction.", "Remove it."),
  note("7", "The segment stands in the wrong order.", "Move it to its place."),
  note("8", "Something in the segment is wrong.", "Look at the element named."),
  note("I4", "The guide does not use this segment here.", "Remove it."),
  note("I6", "A segment is missing that this claim needs.", "Add it, or correct what calls for it."),
  note("I7", "A loop that the guide requires is missing.", "Add the loop, beginning with this segment."),
  note("I8", "The segment comes less often than the guide requires.", "Add it."),
  note("I9", "The segment may not stand beside what else this claim says.", "Remove it, or correct what rules it out."),
];

/** IK403 (AK403): what is wrong with an element. */
export const ELEMENT_NOTES: readonly NoteFacts[] = [
  note("1", "A required element is empty.", "Fill it."),
  note("2", "The element is empty, and what stands beside it needs it.", "Fill it, or empty the others."),
  note("3", "There is one element too many.", "Remove it, or look for a separator too much."),
  note("4", "The value is too short.", "Write it whole."),
  note("5", "The value is too long.", "Shorten it."),
  note("6", "The value holds a character that may not stand there.", "Write it again, a number as plain digits."),
  note("7", "The code is not one of those allowed.", "Take a code from the guide's list."),
  note("8", "This is no date.", "Write year, month and day as digits."),
  note("9", "This is no time of day.", "Write hours and minutes as four digits."),
  note("10", "Two elements are filled that rule each other out.", "Keep one of them."),
  note("12", "The element is repeated too often.", "Remove what is too much."),
  note("13", "The element has too many components.", "Remove what is too much, or look for a separator too much."),
  note("I6", "The code is not used in this guide.", "Take a code from the guide's list."),
  note("I9", "The element is empty, and this claim needs it.", "Fill it, or correct what calls for it."),
  note("I10", "The element is filled, and the guide does not use it.", "Empty it."),
  note("I11", "The element is repeated less often than the guide requires.", "Add what is missing."),
  note("I12", "The value is not of the form that the guide asks for.", "Write it in that form."),
  note("I13", "The element may not be filled beside what else this claim says.", "Empty it, or correct what rules it out."),
];

/** IK502 (AK502): what is wrong with a transaction, ST to SE. */
export const TRANSACTION_NOTES: readonly NoteFacts[] = [
  note("1", "The payer does not take this kind of transaction.", "Send it to the right address."),
  note("2", "The SE segment is missing.", CHECK_ENVELOPE),
  note("3", "ST02 and SE02 differ.", "Write the same control number in both."),
  note("4", "SE01 does not agree with the number of segments.", "Count them again."),
  note("5", "One or more segments are wrong.", "Put right what is named, and send the transaction again."),
  note("6", "ST01 is missing or wrong.", "Write 837."),
  note("7", "ST02 is missing or wrong.", "Write a control number of 4 to 9 characters."),
  note("8", "The name of the authentication key is not known.", ASK),
  note("9", "The name of the encryption key is not known.", ASK),
  note("10", "The security service asked for is not available.", ASK),
  note("11", "The recipient of the security is not known.", ASK),
  note("12", "The length of the secured message is wrong.", ASK),
  note("13", "The message authentication failed.", ASK),
  note("15", "The originator of the security is not known.", ASK),
  note("16", "The decrypted text is not readable.", ASK),
  note("17", "Security is not supported.", ASK),
  note("18", "The transaction does not fit its group.", "Put each kind of transaction into a group of its own kind."),
  note("19", "ST03, the version label, is wrong.", "Write 005010X222A1."),
  note("23", "ST02 was used before in the same group.", "Give each transaction its own control number."),
  note("24", "A security trailer (S3E) is missing.", ASK),
  note("25", "A security header (S3S) is missing.", ASK),
  note("26", "A security trailer (S4E) is missing.", ASK),
  note("27", "A security header (S4S) is missing.", ASK),
  note("I5", "One or more segments are not as the guide wants them.", "Put right what is named, and send the transaction again."),
  note("I6", "The payer does not take this version of the guide.", "Send it as 005010X222A1."),
];

/** AK905: what is wrong with a group, GS to GE. */
export const GROUP_NOTES: readonly NoteFacts[] = [
  note("1", "The payer does not take this kind of group.", "Write HC in GS01 for claims."),
  note("2", "The payer does not take this version.", "Write 005010X222A1 in GS08."),
  note("3", "The GE segment is missing.", CHECK_ENVELOPE),
  note("4", "GS06 and GE02 differ.", "Write the same control number in both."),
  note("5", "GE01 does not agree with the number of transactions.", "Count them again."),
  note("6", "GS06 is not a control number.", "Write a number of up to 9 digits."),
  note("10", "The name of the authentication key is not known.", ASK),
  note("11", "The name of the encryption key is not known.", ASK),
  note("12", "The security service asked for is not available.", ASK),
  note("13", "The recipient of the security is not known.", ASK),
  note("14", "The originator of the security is not known.", ASK),
  note("15", "The decrypted text is not readable.", ASK),
  note("16", "Security is not supported.", ASK),
  note("17", "The length of the secured message is wrong.", ASK),
  note("18", "The message authentication failed.", ASK),
  note("19", "GS06 was used before in the same interchange.", "Give each group its own control number."),
  note("23", "A security trailer (S3E) is missing.", ASK),
  note("24", "A security header (S3S) is missing.", ASK),
  note("25", "A security trailer (S4E) is missing.", ASK),
  note("26", "A security header (S4S) is missing.", ASK),
];

/** TA105: what is wrong with an interchange, ISA to IEA. */
export const INTERCHANGE_NOTES: readonly NoteFacts[] = [
  note("000", "No error.", ""),
  note("001", "ISA13 and IEA02 differ.", "Write the same control number in both."),
  note("002", "ISA11 is not supported.", "Write a repetition separator, such as ^."),
  note("003", "ISA12, the version, is not supported.", "Write 00501."),
  note("004", "The segment terminator is wrong.", "End every segment with the character that follows the ISA."),
  note("005", "ISA05, the kind of sender id, is wrong.", "Use the qualifier that the payer gave you, often ZZ or 30."),
  note("006", "ISA06, the sender id, is wrong.", "Use the id that the payer or clearing house gave you."),
  note("007", "ISA07, the kind of receiver id, is wrong.", "Use the qualifier that the payer gave you, often ZZ or 30."),
  note("008", "ISA08, the receiver id, is wrong.", "Use the id in the payer's EDI guide."),
  note("009", "The receiver id is not known.", "Check that the file went to the right place."),
  note("010", "ISA01 is wrong.", "Write 00."),
  note("011", "ISA02 is wrong.", "Leave it blank, ten spaces."),
  note("012", "ISA03 is wrong.", "Write 00."),
  note("013", "ISA04 is wrong.", "Leave it blank, ten spaces."),
  note("014", "ISA09, the date, is wrong.", "Write the day as YYMMDD."),
  note("015", "ISA10, the time, is wrong.", "Write hours and minutes as four digits."),
  note("016", "ISA11 is wrong.", "Write a repetition separator, such as ^."),
  note("017", "ISA12, the version, is wrong.", "Write 00501."),
  note("018", "The interchange control number is wrong.", "Write nine digits in ISA13, and the same in IEA02."),
  note("019", "ISA14 is wrong.", "Write 0 or 1."),
  note("020", "ISA15 is wrong.", "Write P for production or T for a test."),
  note("021", "IEA01 does not agree with the number of groups.", "Count them again."),
  note("022", "The envelope is not built as it should be.", "Look for a missing or surplus ISA, GS, GE or IEA, or an ISA of wrong width."),
  note("023", "The file ends too early.", "Get the whole file, and send it again."),
  note("024", "What stands in the interchange is not right, such as the GS segment.", "Look at the GS and GE segments."),
  note("025", "The interchange control number was used before.", "Give each file a new ISA13."),
  note("026", "The element separator is wrong.", "Use a character that stands in no value, such as *."),
  note("027", "The component separator is wrong.", "Use a character that stands in no value, such as :."),
  note("028", "The day of a deferred delivery is wrong.", ASK),
  note("029", "The time of a deferred delivery is wrong.", ASK),
  note("030", "The time code of a deferred delivery is wrong.", ASK),
  note("031", "The grade of service is wrong.", ASK),
];
