/** How one kind of writer puts a visit on paper: phrases with marks, one picked of each list. An empty phrase leaves the part out. */
export interface Style {
  readonly name: string;
  /** What stands between the parts. */
  readonly between: string;
  readonly head: readonly string[];
  readonly subjective: readonly string[];
  /** Findings that hold numbers and regions, and say nothing of what was done. */
  readonly objective: readonly string[];
  readonly traction: readonly string[];
  /** What else is said of the pull. */
  readonly settings: readonly string[];
  readonly other: readonly string[];
  readonly assessment: readonly string[];
  readonly plan: readonly string[];
  readonly sign: readonly string[];
}

export const at = {
  date: "[date {iso}|{date}]", region: "[body-part {region}|{regionWords}]", device: "[device {device}|{deviceWords}]",
  minutes: "[duration {minutes}|{minuteWords}]", pounds: "[force {pounds}|{poundWords}]", degrees: "[angle {degrees}|{degreeWords}]",
  static: "[mode static|{static}]", intermittent: "[mode intermittent|{intermittent}]", cause: "[etiology -|{cause}]", signer: "[signature -|{signer}]",
} as const;
