import { entryOf, parseCents } from "../../claim/index.ts";
import { tagCode } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import type { Transaction } from "../transactions/index.ts";
import type { AnswerReference, AnswerTotals, ClaimAnswer, ClaimsAnswer, ClaimStatus, LineAnswer, ProviderAnswer } from "./model.ts";
import { dayOf, daysOf, NOBODY, partyOf, referenceOf, statusOf, wholeNumber } from "./values.ts";

const [HL, NM1, TRN, STC, QTY, AMT, REF, DTP, SVC] = ["HL", "NM1", "TRN", "STC", "QTY", "AMT", "REF", "DTP", "SVC"].map(tagCode);

type Open<T> = { -readonly [K in keyof T]: T[K] };
type Totals = Open<AnswerTotals>;
interface Listed { statuses: ClaimStatus[]; references: AnswerReference[] }
type OpenLine = Omit<Open<LineAnswer>, "statuses"> & Pick<Listed, "statuses">;
type OpenClaim = Omit<Open<ClaimAnswer>, "statuses" | "references" | "lines"> & Listed & { lines: OpenLine[] };
type OpenProvider = Omit<Open<ProviderAnswer>, "statuses" | "references" | "claims" | "totals"> & Listed & { claims: OpenClaim[]; totals: Totals };
type OpenAnswer = Omit<Open<ClaimsAnswer>, "statuses" | "providers" | "totals"> & Pick<Listed, "statuses"> & { providers: OpenProvider[]; totals: Totals };
type Level = "20" | "21" | "19" | "PT" | "";

const totals = (): Totals => ({ accepted: undefined, rejected: undefined, acceptedAmount: undefined, rejectedAmount: undefined });
const COUNTS: Readonly<Record<string, keyof AnswerTotals>> = { 90: "accepted", QA: "accepted", AA: "rejected", QC: "rejected" };
const AMOUNTS: Readonly<Record<string, keyof AnswerTotals>> = { YU: "acceptedAmount", YY: "rejectedAmount" };

/** Fills the answer of one 277CA from its segments. */
export class ClaimsAnswers {
  readonly #answer: OpenAnswer;
  #level: Level = "";
  #provider: OpenProvider | undefined;
  #claim: OpenClaim | undefined;
  #line: OpenLine | undefined;

  constructor(file: string, { header }: Transaction) {
    this.#answer = {
      kind: "277CA", file, source: NOBODY, receiver: NOBODY, batch: "", receivedOn: undefined, processedOn: undefined, statuses: [],
      totals: totals(), providers: [], where: header?.where() ?? { segment: 0, bytes: [0, 0] },
    };
  }

  get answer(): ClaimsAnswer {
    return this.#answer;
  }

  take(segment: SegmentView): void {
    switch (segment.code) {
      case HL: return this.#hl(segment);
      case NM1: return this.#nm1(segment);
      case TRN: return this.#trn(segment);
      case STC: this.#listed?.statuses.push(statusOf(segment)); return;
      case QTY: return this.#total(entryOf(COUNTS, segment.text(1)), wholeNumber(segment.text(2)));
      case AMT: return this.#total(entryOf(AMOUNTS, segment.text(1)), parseCents(segment.text(2)));
      case REF: return this.#ref(segment);
      case DTP: return this.#dtp(segment);
      case SVC: return this.#svc(segment);
      default: return;
    }
  }

  /** What a status belongs to. */
  get #listed(): Pick<Listed, "statuses"> | undefined {
    if (this.#level === "PT") return this.#line ?? this.#claim;
    return this.#level === "19" ? this.#provider : this.#level === "21" ? this.#answer : undefined;
  }

  #hl(segment: SegmentView): void {
    const level = segment.text(3);
    this.#level = level === "20" || level === "21" || level === "19" || level === "PT" ? level : "";
    this.#line = this.#claim = undefined;
    if (level !== "PT") this.#provider = undefined;
    if (level === "19" || (level === "PT" && !this.#provider)) this.#openProvider(segment);
    if (level === "PT") this.#openClaim(segment);
  }

  #openProvider(segment: SegmentView): void {
    this.#provider = { provider: NOBODY, trace: "", statuses: [], totals: totals(), references: [], claims: [], where: segment.where() };
    this.#answer.providers.push(this.#provider);
  }

  /** A patient level may hold several claims: each begins at its TRN. */
  #openClaim(segment: SegmentView): void {
    this.#claim = {
      claim: "", patient: this.#claim?.patient ?? NOBODY, statuses: [], references: [], firstDay: undefined, lastDay: undefined, lines: [],
      where: segment.where(),
    };
    this.#provider?.claims.push(this.#claim);
  }

  #nm1(segment: SegmentView): void {
    const party = partyOf(segment);
    if (this.#level === "20") this.#answer.source = party;
    if (this.#level === "21") this.#answer.receiver = party;
    if (this.#level === "19" && this.#provider) this.#provider.provider = party;
    if (this.#level === "PT" && this.#claim) this.#claim.patient = party;
  }

  #trn(segment: SegmentView): void {
    const trace = segment.text(2);
    if (this.#level === "21") this.#answer.batch = trace;
    if (this.#level === "19" && this.#provider) this.#provider.trace = trace;
    if (this.#level !== "PT") return;
    this.#line = undefined;
    if (this.#claim?.claim !== "") this.#openClaim(segment);
    if (this.#claim) Object.assign(this.#claim, { claim: trace, where: segment.where() });
  }

  #total(key: keyof AnswerTotals | undefined, value: number | undefined): void {
    const held = this.#level === "21" ? this.#answer : this.#level === "19" ? this.#provider : undefined;
    if (key && held) held.totals[key] = value;
  }

  #ref(segment: SegmentView): void {
    const reference = referenceOf(segment);
    if (this.#line) this.#line.reference = reference.qualifier === "FJ" ? reference.value : this.#line.reference;
    else (this.#claim ?? this.#provider)?.references.push(reference);
  }

  #dtp(segment: SegmentView): void {
    const qualifier = segment.text(1);
    if (qualifier === "050") this.#answer.receivedOn = dayOf(segment.text(3));
    if (qualifier === "009") this.#answer.processedOn = dayOf(segment.text(3));
    const held = this.#line ?? this.#claim;
    const [firstDay, lastDay] = daysOf(segment);
    if (qualifier === "472" && held) Object.assign(held, { firstDay, lastDay });
  }

  #svc(segment: SegmentView): void {
    const part = (component: number): string => segment.component(1, component);
    this.#line = {
      qualifier: part(1), procedure: part(2), modifiers: [3, 4, 5, 6].map(part).filter((modifier) => modifier !== ""),
      charge: parseCents(segment.text(2)), reference: "", statuses: [], firstDay: undefined, lastDay: undefined, where: segment.where(),
    };
    this.#claim?.lines.push(this.#line);
  }
}
