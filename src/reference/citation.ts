import { SOURCES } from "./sources.ts";
import type { Source, SourceId } from "./sources.ts";

/**
 * How sure we are of a statement: `verified` read in a primary or payer text, `secondary` read at a
 * second-hand source, `memory` recalled and not read, `logic` follows from arithmetic or from other facts.
 */
export type Confidence = "verified" | "secondary" | "memory" | "logic";

/** Where a statement stands, and from which day of service it holds. */
export interface Citation {
  readonly source: SourceId;
  readonly section?: string;
  /** Of a text that the office cites itself, under the source `office`: a contract, a payer's manual. */
  readonly title?: string;
  readonly url?: string;
  /** ISO day of service from which it is valid. */
  readonly from?: string;
  /** ISO day on which it was last looked up; the source's own day where absent. */
  readonly checkedOn?: string;
  readonly confidence: Confidence;
}

/** A citation as it is shown: `null` where nothing is known. */
export interface CitationText {
  readonly title: string;
  readonly section: string | null;
  readonly url: string | null;
  readonly from: string | null;
  readonly checkedOn: string | null;
  readonly confidence: Confidence;
}

/** Fills a citation with its source's title, address and the day of checking. */
export function describeCitation(citation: Citation): CitationText {
  const source: Source = SOURCES[citation.source];
  return {
    title: citation.title ?? source.title,
    section: citation.section ?? null,
    url: citation.url ?? source.url ?? null,
    from: citation.from ?? null,
    checkedOn: citation.checkedOn ?? (citation.source === "office" ? null : source.checkedOn),
    confidence: citation.confidence,
  };
}
