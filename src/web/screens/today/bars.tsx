import { counted, money } from "../../format.ts";
import type { PayerSum, RuleSum } from "../../server/types.ts";

/** Bars shown; the rest is a filter away. */
const MOST = 4;

export interface Bar { readonly key: string; readonly label: string; readonly words: string; readonly share: number }

/** Payers by the money at risk, then by claims to look at. */
export function payerBars(payers: readonly PayerSum[]): readonly Bar[] {
  const open = ({ claims, clean }: PayerSum): number => claims - clean;
  const sorted = [...payers].sort((a, b) => b.atRiskCents - a.atRiskCents || open(b) - open(a) || (a.payer < b.payer ? -1 : 1));
  const most = Math.max(1, ...sorted.map(({ atRiskCents }) => atRiskCents));
  return sorted.map(({ payer, claims, clean, atRiskCents }) => ({
    key: payer, label: payer, words: `${clean} of ${counted(claims, "claim")} clean · ${money(atRiskCents)}`, share: atRiskCents / most,
  }));
}

/** Causes by the money at risk too, so that one bar says the same as the other; then by how many claims they touch. */
export function ruleBars(rules: readonly RuleSum[]): readonly Bar[] {
  const sorted = [...rules].sort((a, b) => b.atRiskCents - a.atRiskCents || b.claims - a.claims || (a.rule < b.rule ? -1 : 1));
  const most = Math.max(1, ...sorted.map(({ atRiskCents }) => atRiskCents));
  return sorted.map(({ rule, title, claims, atRiskCents }) => ({
    key: rule, label: title ?? rule, words: `${counted(claims, "claim")} · ${money(atRiskCents)}`, share: atRiskCents / most,
  }));
}

interface BarsProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** A short list whose bars can be read and pressed: pressing one shows its claims, pressing it again all. */
export function Bars({ title, bars, chosen, onChoose }: BarsProps) {
  return (
    <section className="bars" aria-label={title}>
      <h2 className="quiet small">{title}</h2>
      {bars.length === 0 ? <p className="quiet small">nothing</p> : null}
      <ul>
        {bars.slice(0, MOST).map(({ key, label, words, share }) => (
          <li key={key}>
            <button type="button" className="bar-row" aria-pressed={chosen === key} onClick={() => { onChoose(chosen === key ? "" : key); }}>
              <span className="bar-label">{label}</span>
              <span className="bar-words quiet small">{words}</span>
              <meter className="bar-share" aria-hidden="true" min={0} max={1} value={share} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
