import type { Cents, ClaimAmount, ClaimDate, Known, Reference } from "../../claim/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import { Kept } from "../837p/kept.ts";
import { Part } from "../837p/part.ts";
import { claimAmount, reference } from "../837p/values.ts";
import { adjustmentsOf } from "./adjustment.ts";
import { ReadRemittedLine } from "./line.ts";
import type { Contact, Remittance, RemittanceGroup, RemittedAdjustment, RemittedClaim, RemittedParty, RemittedQuantity } from "./model.ts";
import { AMT, CAS, DTM, MIA, MOA, NM1, PER, QTY, REF } from "./tags.ts";
import { centsOf, contactOf, dateOf, quantityOf } from "./values.ts";
import { claimStatusWords } from "./words.ts";

/** More lines than the guide lets a claim have; what follows is added up and not kept. */
const MOST_LINES = 5000;
const INPATIENT_REMARKS = [5, 20, 21, 22, 23] as const;
const OUTPATIENT_REMARKS = [3, 4, 5, 6, 7] as const;

class ReadRemittedParty extends Part implements RemittedParty {
  readonly kept = new Kept();

  constructor(segment: SegmentView) {
    super();
    this.keep(segment);
  }

  get entity(): string {
    return this.textOf(NM1, 1);
  }

  get lastName(): string {
    return this.textOf(NM1, 3);
  }

  get firstName(): string {
    return this.textOf(NM1, 4);
  }

  get middleName(): string {
    return this.textOf(NM1, 5);
  }

  get idQualifier(): string {
    return this.textOf(NM1, 8);
  }

  get id(): string {
    return this.textOf(NM1, 9);
  }
}

/** Loop 2100. What stands in it is decoded when it is asked for. */
export class ReadRemittedClaim extends Part implements RemittedClaim {
  readonly kept = new Kept();
  readonly id: string;
  readonly remittance: Remittance;
  readonly group: RemittanceGroup | undefined;
  readonly segment: SegmentView;
  readonly lines: ReadRemittedLine[] = [];
  flawed = false;
  lineCount = 0;

  constructor(segment: SegmentView, remittance: Remittance, group: RemittanceGroup | undefined) {
    super();
    this.keep(segment);
    this.segment = segment;
    this.id = segment.text(1);
    this.remittance = remittance;
    this.group = group;
  }

  /** Begins a line. */
  serve(segment: SegmentView): ReadRemittedLine {
    const line = new ReadRemittedLine(segment, ++this.lineCount);
    if (this.lines.length < MOST_LINES) this.lines.push(line);
    return line;
  }

  get status(): string {
    return this.segment.shortText(2);
  }

  get statusWords(): string {
    return claimStatusWords(this.status);
  }

  get isReversal(): boolean {
    return this.status === "22";
  }

  get charge(): Known<Cents> {
    return centsOf(this.segment.text(3));
  }

  get paid(): Known<Cents> {
    return centsOf(this.segment.text(4));
  }

  get patientResponsibility(): Known<Cents> {
    return centsOf(this.segment.text(5));
  }

  get filingIndicator(): string {
    return this.segment.shortText(6);
  }

  get payerClaimNumber(): string {
    return this.segment.text(7);
  }

  get facilityType(): string {
    return this.segment.shortText(8);
  }

  get frequency(): string {
    return this.segment.shortText(9);
  }

  get drg(): string {
    return this.segment.shortText(11);
  }

  get parties(): readonly RemittedParty[] {
    return this.all(NM1, (segment) => new ReadRemittedParty(segment));
  }

  get patient(): RemittedParty | undefined {
    return this.#party("QC");
  }

  get insured(): RemittedParty | undefined {
    return this.#party("IL");
  }

  get corrected(): RemittedParty | undefined {
    return this.#party("74");
  }

  get rendering(): RemittedParty | undefined {
    return this.#party("82");
  }

  get crossover(): RemittedParty | undefined {
    return this.#party("TT");
  }

  get adjustments(): readonly RemittedAdjustment[] {
    return this.all(CAS, adjustmentsOf).flat();
  }

  get remarks(): readonly string[] {
    const inpatient = this.all(MIA, (segment) => codesAt(segment, INPATIENT_REMARKS)).flat();
    return [...inpatient, ...this.all(MOA, (segment) => codesAt(segment, OUTPATIENT_REMARKS)).flat()];
  }

  get references(): readonly Reference[] {
    return this.all(REF, reference);
  }

  get dates(): readonly ClaimDate[] {
    return this.all(DTM, dateOf);
  }

  get contacts(): readonly Contact[] {
    return this.all(PER, contactOf);
  }

  get amounts(): readonly ClaimAmount[] {
    return this.all(AMT, claimAmount);
  }

  get quantities(): readonly RemittedQuantity[] {
    return this.all(QTY, quantityOf);
  }

  #party(entity: string): RemittedParty | undefined {
    const segment = this.find(NM1, entity);
    return segment && new ReadRemittedParty(segment);
  }
}

function codesAt(segment: SegmentView, elements: readonly number[]): readonly string[] {
  return elements.map((element) => segment.shortText(element)).filter((code) => code !== "");
}
