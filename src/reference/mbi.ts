/**
 * The form of a Medicare Beneficiary Identifier: eleven characters, by place C A AN N A AN N A A N N, where C is 1 to 9, N 0 to 9, A a
 * letter and AN either; no letter is S, L, O, I, B or Z. Source: CMS, "Understanding the Medicare Beneficiary Identifier (MBI) format".
 * The form says nothing of whether anybody has the number.
 */
const LETTER = "AC-HJKMNP-RT-Y";
const MBI = new RegExp(`^[1-9][${LETTER}][0-9${LETTER}][0-9][${LETTER}][0-9${LETTER}][0-9][${LETTER}]{2}[0-9]{2}$`);
const LENGTH = 11;

/** The number as claims have it: capitals, and without the dashes and spaces that a card has for the eye. */
export function plainMbi(text: string): string {
  return text.replaceAll(/[-\s]/g, "").toUpperCase();
}

/**
 * What speaks against a number of Medicare's, in the middle of a sentence; `undefined` where it has the form of one. Never says the
 * number itself.
 */
export function mbiDoubt(text: string): string | undefined {
  const number = plainMbi(text);
  if (MBI.test(number)) return undefined;
  if (number.length !== LENGTH) return `this one has ${number.length}`;
  return /[SLOIBZ]/.test(number) ? "none of them is one of the letters S, L, O, I, B and Z" : "letters and digits stand in another order here";
}
