/** The four separators of one interchange, as bytes. `repetition` is -1 where ISA11 holds none (`U` in older files). */
export interface Separators {
  readonly element: number;
  readonly component: number;
  readonly repetition: number;
  readonly segment: number;
}

/** An ISA is fixed in width: 105 bytes and its terminator. */
export const ISA_LENGTH = 106;

/** Where the sixteen element separators of an ISA stand, from its first byte. */
const SEPARATORS_AT = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103] as const;
/** How far a header of wrong width is searched for its sixteenth separator. */
const LOOSE_REACH = 250;

export function isAlphanumeric(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}

/** True when an interchange may begin here: `ISA` and a byte that can separate. */
export function startsInterchange(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 73 && bytes[at + 1] === 83 && bytes[at + 2] === 65
    && at + 3 < bytes.length && canSeparate(bytes[at + 3] ?? 0);
}

/** What an ISA says of the interchange that it opens. */
export interface Header {
  readonly separators: Separators;
  /** Its bytes, terminator included. */
  readonly length: number;
  /** Its elements have the widths that they should. */
  readonly isExact: boolean;
}

/** An ISA that names separators which cannot do their work; `clash` says which, in words. */
export interface Unusable { readonly clash: string }

/** Reads the ISA that begins at `at`, if it is whole and of the right widths. */
export function exactHeader(bytes: Uint8Array, at: number): Header | Unusable | undefined {
  if (at + ISA_LENGTH > bytes.length) return undefined;
  const element = bytes[at + 3];
  for (const offset of SEPARATORS_AT) if (bytes[at + offset] !== element) return undefined;
  return headerOf(bytes, at, at + 82, at + 104, true);
}

/** Reads an ISA whose elements are not padded as they should be, by counting its separators. */
export function looseHeader(bytes: Uint8Array, at: number): Header | undefined {
  const element = bytes[at + 3];
  const stop = Math.min(bytes.length - 2, at + LOOSE_REACH);
  let count = 0;
  let repetitionAt = at + 3;
  for (let i = at + 3; i < stop; i++) {
    if (bytes[i] !== element) continue;
    count++;
    if (count === 11) repetitionAt = i + 1;
    if (count < 16) continue;
    const header = headerOf(bytes, at, repetitionAt, i + 1, false);
    return "clash" in header ? undefined : header;
  }
  return undefined;
}

function headerOf(bytes: Uint8Array, at: number, repetitionAt: number, componentAt: number, isExact: boolean): Header | Unusable {
  const element = bytes[at + 3] ?? 0;
  const component = bytes[componentAt] ?? 0;
  const segment = bytes[componentAt + 1] ?? 0;
  const clash = clashOf(element, component, segment);
  if (clash !== undefined) return { clash };
  const repetition = bytes[repetitionAt] ?? 0;
  const isOwn = canSeparate(repetition) && ![element, component, segment].includes(repetition);
  return { separators: { element, component, repetition: isOwn ? repetition : -1, segment }, length: componentAt + 2 - at, isExact };
}

function clashOf(element: number, component: number, segment: number): string | undefined {
  if (component === element) return "the component separator (ISA16) is the same as the element separator.";
  if (segment === element) return "the segment terminator, after ISA16, is the same as the element separator.";
  if (segment === component) return "the segment terminator, after ISA16, is the same as the component separator (ISA16).";
  if (!canSeparate(component)) return "the component separator (ISA16) is a letter, a digit, a blank or no plain character.";
  if (!canSeparate(segment)) return "the segment terminator, after ISA16, is a letter, a digit, a blank or no plain character.";
  return undefined;
}

/** A separator is no letter, digit, space, NUL or byte of a longer character. */
function canSeparate(byte: number): boolean {
  return byte !== 32 && byte !== 0 && byte < 128 && !isAlphanumeric(byte);
}
