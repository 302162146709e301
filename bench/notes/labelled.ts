/** A note with what a careful reader finds in it. */
export interface LabelledNote {
  readonly id: string;
  /** Where it was written down: `hand/therapy.txt`; a lot of the generator. */
  readonly file: string;
  /** Who writes like that: `dc`, `pt`, `dictation`, `emr`, `terse`. */
  readonly style: string;
  readonly split: "seen" | "unseen";
  readonly codes: readonly string[];
  /** The day of service on the claim, `2026-03-02`. */
  readonly date: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** One element of one service. What has no label is not scored. */
export interface Label {
  readonly code: string;
  readonly element: string;
  readonly status: "found" | "missing" | "contradicted" | "ambiguous";
  /** `15`, `lumbar thoracic`, `2026-03-02`, `motorized-table`; null where only the words count, or nothing is said. */
  readonly value: string | null;
  /** Where the words stand; a found element must be shown in one of these places. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}
