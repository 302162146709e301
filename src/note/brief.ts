import type { Quantity } from "./quantities.ts";
import type { Term } from "./terms.ts";
import type { Token } from "./tokens.ts";

const REGIONS: Readonly<Partial<Record<string, string>>> = { l: "lumbar", c: "cervical", t: "thoracic" };
const REACH = 10;

/** `L tx 15m 70#`: a treatment of the lumbar spine that minutes and a weight behind it tell to be a pull; its name and its region. */
export function briefPulls(tokens: readonly Token[], quantities: readonly Quantity[]): readonly Term[] {
  return tokens.flatMap(({ text }, at): readonly Term[] => {
    const letter = tokens[at - 1];
    const region = text === "tx" && letter?.shouted === true ? REGIONS[letter.text] : undefined;
    if (region === undefined || !hasDose(tokens, quantities, at + 1)) return [];
    const place = { from: at - 1, to: at + 1 };
    return [{ tag: "service", means: "97012", ...place }, { tag: "region", means: region, ...place }];
  });
}

/** Minutes and a weight, shortly behind and with no mark of an end between. */
function hasDose(tokens: readonly Token[], quantities: readonly Quantity[], from: number): boolean {
  const end = tokens.findIndex(({ kind, text }, at) => at >= from && (kind === "line" || text === ";" || text === "." || at - from >= REACH));
  const near = quantities.filter((one) => one.from >= from && (end < 0 || one.from < end));
  return near.some(({ unit }) => unit === "minute") && near.some(({ unit }) => unit === "pound" || unit === "kilogram");
}
