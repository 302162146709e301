import type { Style } from "./style.ts";

/** Control characters but the new line, and those that turn the direction of the text around them. */
const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** The colours of a style: bold, dim, red, yellow, cyan, and the end of each. */
const PAINT = /(\u001b\[(?:1|2|22|31|33|36|39)m)/;

/** What a file holds must not steer a terminal, nor hide text: only new lines pass, and colours where `style` has them. */
export function harmless(text: string, style?: Style): string {
  const isPainted = style !== undefined && style.strong("x") !== "x";
  const pieces = isPainted ? text.split(PAINT) : [text];
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : piece.replace(STEERS, "·"))).join("");
}
