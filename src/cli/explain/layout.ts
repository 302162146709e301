import { describeCitation } from "../../reference/index.ts";
import type { Citation } from "../../reference/index.ts";
import type { Position } from "../../policy/index.ts";
import { labelled } from "../../write/index.ts";
import type { Json, Style } from "../../write/index.ts";

const COLUMN = 10;

/** A labelled paragraph; nothing for empty text. */
export function row(label: string, text: string, style: Style): readonly string[] {
  return text === "" ? [] : labelled(label, text, { indent: 0, column: COLUMN, width: style.width });
}

/** Paragraphs of which only the first has the label. */
export function rows(label: string, texts: readonly string[], style: Style): readonly string[] {
  return texts.flatMap((text, index) => row(index === 0 ? label : "", text, style));
}

export function sourceRows(citations: readonly Citation[], style: Style): readonly string[] {
  return rows(citations.length === 1 ? "source" : "sources", citations.map(citationText), style).map(style.quiet);
}

export function positionRows(positions: readonly Position[], style: Style): readonly string[] {
  const texts = positions.map(({ stance, heldBy, citation }) => `${stance} Held by ${heldBy.join(", ")} (${describeCitation(citation).title}).`);
  return rows("disputed", texts, style);
}

function citationText(citation: Citation): string {
  const { title, section, from, checkedOn, confidence, url } = describeCitation(citation);
  const parts = [section === null ? title : `${title}, ${section}`, from === null ? "" : `from ${from}`, `${confidence}, read ${checkedOn ?? "never"}`, url ?? ""];
  return parts.filter((part) => part !== "").join("; ");
}

export function citationJson(citation: Citation): Json {
  return { ...describeCitation(citation) };
}
