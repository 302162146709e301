import { isStandardAlone } from "../../../advise/whose-word.ts";
import type { CitationText } from "../../../index.ts";
import type { AdviceView } from "../../engine/advice-view.ts";

interface SaidByProps { readonly layer: string | undefined; readonly rule: string | undefined; readonly policy: AdviceView["policy"] }

/** Whose word it is, where it is not this payer's: nobody's policy was read that says so. */
export function SaidBy({ layer, rule, policy: { id } }: SaidByProps) {
  if (!isStandardAlone({ layer, rule }, id)) return null;
  const words = id === "generic" ? "and no payer's own rule" : "and nothing of this payer was read that says it";
  return <p className="small quiet">{`A standard of coding and charting, ${words}.`}</p>;
}

interface CitedProps { readonly of: readonly CitationText[]; readonly most?: number }

/** The sources, as quiet links: the one that speaks first, and more of them where several stand behind a refusal. */
export function Cited({ of, most = 1 }: CitedProps) {
  const shown = of.filter(({ title }, index) => of.findIndex((other) => other.title === title) === index).slice(0, most);
  return shown.map(({ title, section, url }) => {
    const words = section === null ? title : `${title}, ${section}`;
    return <span key={title} className="cited small">{url === null ? words : <a href={url} target="_blank" rel="noreferrer">{words}</a>}</span>;
  });
}
