import { CodePage } from "./code-page.tsx";
import { Library } from "./library.tsx";
import { PayerPage } from "./payer-page.tsx";
import { RulePage } from "./rule-page.tsx";
import "./rules.css";

const PAYER = "payer:";

/** The library, or the page of one rule, code or payer. */
export function RulesScreen({ of }: { readonly of: string | undefined }) {
  if (of === undefined) return <Library />;
  if (of.startsWith(PAYER)) return <PayerPage id={of.slice(PAYER.length)} />;
  return of.includes("/") ? <RulePage key={of} id={of} /> : <CodePage key={of} code={of.toUpperCase()} />;
}
