import { parseCents } from "../../claim/index.ts";
import type { Cents } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import type { RemittanceReporter } from "./reporter.ts";

/** Amounts added up. Once one of them cannot be read, the sum says nothing. */
export class Sum {
  cents: Cents = 0;
  isWhole = true;
  readonly #report: RemittanceReporter;

  constructor(report: RemittanceReporter) {
    this.#report = report;
  }

  reset(): void {
    this.cents = 0;
    this.isWhole = true;
  }

  /** Adds the amount of an element, and tells of one that cannot be read. An empty one is the guide's to judge: it makes the sum unsure. */
  add(segment: SegmentView, element: number): void {
    const cents = this.read(segment, element);
    if (cents === undefined) this.isWhole = false;
    else this.cents += cents;
  }

  addSum({ cents, isWhole }: Sum): void {
    this.cents += cents;
    this.isWhole &&= isWhole;
  }

  read(segment: SegmentView, element: number): Cents | undefined {
    const text = segment.text(element);
    const cents = parseCents(text);
    if (cents === undefined && text.trim() !== "") this.#report.say("remittance-amount", segment, segment.where(element).element ?? "", element);
    return cents;
  }
}
