import { formatDollars, parseCents } from "../../claim/index.ts";
import type { Cents } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { amountAt, filledPlaces } from "./adjustment.ts";
import { pairAt } from "./provider-adjustment.ts";
import type { ProviderAdjustment, RemittanceTotals } from "./model.ts";
import type { RemittanceReporter } from "./reporter.ts";
import { Sum } from "./sum.ts";

/**
 * Holds the amounts of one remittance against each other as they go by: each line, each claim, its lines together, and the payment
 * (guide 1.10.2). Sums are kept, segments only where a Problem may have to point to them.
 */
export class Balance {
  readonly #report: RemittanceReporter;
  readonly #lineAdjustments: Sum;
  readonly #claimAdjustments: Sum;
  readonly #lineCharges: Sum;
  readonly #charge: Sum;
  readonly #paid: Sum;
  readonly #patient: Sum;
  readonly #provider: Sum;
  #claims = 0;
  #lines = 0;
  #payment: SegmentView | undefined;
  #claim: SegmentView | undefined;
  #line: SegmentView | undefined;
  #lineNumber = 0;

  constructor(report: RemittanceReporter) {
    this.#report = report;
    const sum = (): Sum => new Sum(report);
    [this.#lineAdjustments, this.#claimAdjustments, this.#lineCharges] = [sum(), sum(), sum()];
    [this.#charge, this.#paid, this.#patient, this.#provider] = [sum(), sum(), sum(), sum()];
  }

  /** BPR: read for what may be wrong with it, and kept for the end. */
  payment(segment: SegmentView): void {
    if (this.#payment) return;
    this.#payment = segment;
    this.#paid.read(segment, 2);
  }

  /** CLP. */
  claim(segment: SegmentView): void {
    this.#claims++;
    this.#claim = segment;
    this.#lineNumber = 0;
    this.#claimAdjustments.reset();
    this.#lineCharges.reset();
    this.#charge.add(segment, 3);
    this.#paid.add(segment, 4);
    this.#patient.add(segment, 5);
  }

  /** SVC. */
  line(segment: SegmentView): void {
    this.#lines++;
    this.#lineNumber++;
    this.#line = segment;
    this.#lineAdjustments.reset();
    this.#lineCharges.add(segment, 2);
    // Read here, so that an amount that cannot be read is told of at its place.
    this.#lineAdjustments.read(segment, 3);
  }

  /** CAS of the line or claim in hand. */
  adjustment(segment: SegmentView): void {
    const sum = this.#line ? this.#lineAdjustments : this.#claimAdjustments;
    for (const place of filledPlaces(segment)) sum.add(segment, amountAt(place));
  }

  /** The line in hand is over. */
  endLine(): void {
    const line = this.#line;
    this.#line = undefined;
    if (!line) return;
    this.#claimAdjustments.addSum(this.#lineAdjustments);
    const [charge, paid] = [centsIn(line, 2), centsIn(line, 3)];
    const adjusted = this.#lineAdjustments;
    if (charge === undefined || paid === undefined || !adjusted.isWhole || charge === paid + adjusted.cents) return;
    this.#report.say("remittance-balance-service", line, `Line ${this.#lineNumber}: ${unequal("SVC02", "SVC03", charge, paid, adjusted.cents)}`, 2);
  }

  /** The claim in hand is over. */
  endClaim(): void {
    this.endLine();
    const claim = this.#claim;
    this.#claim = undefined;
    if (!claim) return;
    const [charge, paid] = [centsIn(claim, 3), centsIn(claim, 4)];
    if (charge === undefined) return;
    this.#checkClaim(claim, charge, paid);
    const lines = this.#lineCharges;
    if (this.#lineNumber === 0 || !lines.isWhole || lines.cents === charge) return;
    const fill = `The claim's charge (CLP03) is ${formatDollars(charge)}, but the charges of its lines (SVC02) come to ${formatDollars(lines.cents)}.`;
    this.#report.say("remittance-balance-lines", claim, fill, 3);
  }

  #checkClaim(claim: SegmentView, charge: Cents, paid: Cents | undefined): void {
    const adjusted = this.#claimAdjustments;
    if (paid === undefined || !adjusted.isWhole || charge === paid + adjusted.cents) return;
    this.#report.say("remittance-balance-claim", claim, `Claim: ${unequal("CLP03", "CLP04", charge, paid, adjusted.cents)}`, 3);
  }

  /** PLB. */
  provider(segment: SegmentView, adjustments: readonly ProviderAdjustment[]): void {
    for (const { place } of adjustments) this.#provider.add(segment, pairAt(place) + 1);
  }

  /** The whole remittance is over: its payment is held against its sums, unless it is not all there. */
  end(isCut: boolean): RemittanceTotals {
    const payment = this.#payment;
    const written = payment && centsIn(payment, 2);
    const isWhole = !isCut && this.#paid.isWhole && this.#provider.isWhole && written !== undefined;
    if (isWhole && payment) this.#checkPayment(payment, written);
    return {
      claims: this.#claims, lines: this.#lines, charge: this.#charge.cents, paid: this.#paid.cents,
      patientResponsibility: this.#patient.cents, providerAdjustments: this.#provider.cents, isWhole,
    };
  }

  /** A debit is written without its sign. */
  #checkPayment(payment: SegmentView, written: Cents): void {
    const due = this.#paid.cents - this.#provider.cents;
    if (written === due || (payment.shortText(3) === "D" && -written === due)) return;
    const parts = `the claims (CLP04) come to ${formatDollars(this.#paid.cents)} and the provider adjustments (PLB) to ${formatDollars(this.#provider.cents)}, which leaves ${formatDollars(due)}`;
    this.#report.say("remittance-balance-total", payment, `The payment (BPR02) is ${formatDollars(written)}, but ${parts}.`, 2);
  }
}

function centsIn(segment: SegmentView, element: number): Cents | undefined {
  return parseCents(segment.text(element));
}

function unequal(chargeAt: string, paidAt: string, charge: Cents, paid: Cents, adjusted: Cents): string {
  return `the charge (${chargeAt}) is ${formatDollars(charge)}, but ${formatDollars(paid)} paid (${paidAt}) and ${formatDollars(adjusted)} of adjustments (CAS) come to ${formatDollars(paid + adjusted)}.`;
}
