import { remembering } from "../claim/remembering.ts";

/** A letter, a digit, a digit or letter, then up to four more: how a file has an ICD-10-CM code, without its dot. */
const PLAIN = /^[A-Z]\d[0-9A-Z]{1,5}$/;
/** As people write it: the dot, where there is one, after the third character. */
const TYPED = /^([A-Z]\d[0-9A-Z])(?:\.([0-9A-Z]{1,4}))?$/;

/** True for the form of an ICD-10-CM code in a file. Whether there is such a code is another question. */
export const isIcd10Form = remembering(2048, (code: string): boolean => PLAIN.test(code));

/** A code as typed, with its dot or without, as a file has it; `undefined` where it has no code's form. */
export function typedIcd10(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  if (isIcd10Form(code)) return code;
  const [, head, tail = ""] = TYPED.exec(code) ?? [];
  return head === undefined ? undefined : `${head}${tail}`;
}

/** `M54.16` of `M5416`. */
export function dottedCode(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}
