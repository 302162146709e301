/** An amount of money in whole US cents. Never a float of dollars. */
export type Cents = number;

const AMOUNT = /^(-?)(\d{0,15})(?:\.(\d{0,2})0*)?$/;

/** Reads an X12 decimal amount (`40`, `40.5`, `.50`, `-3.10`); `undefined` for anything finer than a cent or not a number. */
export function parseCents(text: string): Cents | undefined {
  const match = AMOUNT.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  if (whole === "" && fraction === "") return undefined;
  const cents = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return sign === "-" && cents !== 0 ? -cents : cents;
}

/** Writes cents as X12 wants them: no sign of dollar, no trailing zeros (`40`, `40.5`). */
export function formatAmount(cents: Cents): string {
  const sign = cents < 0 ? "-" : "";
  const magnitude = Math.abs(cents);
  const fraction = String(magnitude % 100).padStart(2, "0").replace(/0+$/, "");
  return `${sign}${Math.floor(magnitude / 100)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Writes cents for people: `$1,240.00`. */
export function formatDollars(cents: Cents): string {
  const magnitude = Math.abs(cents);
  const whole = String(Math.floor(magnitude / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${cents < 0 ? "-" : ""}$${whole}.${String(magnitude % 100).padStart(2, "0")}`;
}
