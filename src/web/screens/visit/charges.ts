import { formatDollars } from "../../../claim/money.ts";
import type { AdviceView } from "../../engine/advice-view.ts";
import { detailsOf } from "./details.ts";
import type { DetailTexts } from "./details.ts";

/** `97012 $40.00, 98941 $45.00; together $85.00`, as far as a charge was written; empty where none was. */
export function chargeWords(lines: AdviceView["lines"], texts: DetailTexts): string {
  const { unitChargeCents = {} } = detailsOf(texts);
  const charged = lines.flatMap(({ code, units }) => {
    const cents = unitChargeCents[code];
    return cents === undefined ? [] : [{ code, cents: cents * units }];
  });
  const words = charged.map(({ code, cents }) => `${code} ${formatDollars(cents)}`).join(", ");
  if (charged.length < 2 || charged.length < lines.length) return words;
  return `${words}; together ${formatDollars(charged.reduce((sum, { cents }) => sum + cents, 0))}`;
}
