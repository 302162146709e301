import { tagCode } from "../../x12/index.ts";
import type { SegmentView } from "../../x12/index.ts";
import type { Transaction } from "../transactions/index.ts";
import type { ElementError, GroupAnswer, SegmentError, TransactionAnswer, Trigger } from "./model.ts";
import { claimOf, filledFrom, triggerOf, wholeNumber } from "./values.ts";

const [AK1, AK2, AK3, AK4, AK5, AK9] = ["AK1", "AK2", "AK3", "AK4", "AK5", "AK9"].map(tagCode);
const [IK3, IK4, IK5, CTX] = ["IK3", "IK4", "IK5", "CTX"].map(tagCode);

type Open<T> = { -readonly [K in keyof T]: T[K] };
interface OpenSegment extends Omit<Open<SegmentError>, "elements" | "triggers"> { elements: OpenElement[]; triggers: Trigger[] }
interface OpenElement extends Omit<Open<ElementError>, "triggers"> { triggers: Trigger[] }
interface OpenTransaction extends Omit<Open<TransactionAnswer>, "errors"> { errors: OpenSegment[] }
interface OpenGroup extends Omit<Open<GroupAnswer>, "transactions"> { transactions: OpenTransaction[] }

/** Fills the answer of one 999 or 997 from its segments. What stands in no place is left out. */
export class GroupAnswers {
  readonly #answer: OpenGroup;
  #transaction: OpenTransaction | undefined;
  #error: OpenSegment | undefined;
  #element: OpenElement | undefined;

  constructor(file: string, { header }: Transaction, interchange: string | undefined) {
    this.#answer = {
      kind: header?.text(1) === "997" ? "997" : "999", file, ...(interchange === undefined ? {} : { interchange }),
      functional: "", group: "", version: "", code: "", included: undefined, received: undefined, accepted: undefined, notes: [],
      transactions: [], where: header?.where() ?? { segment: 0, bytes: [0, 0] },
    };
  }

  get answer(): GroupAnswer {
    return this.#answer;
  }

  take(segment: SegmentView): void {
    switch (segment.code) {
      case AK1: return this.#ak1(segment);
      case AK2: return this.#ak2(segment);
      case IK3: case AK3: return this.#ik3(segment);
      case IK4: case AK4: return this.#ik4(segment);
      case CTX: return this.#ctx(segment);
      case IK5: case AK5: return this.#ik5(segment);
      case AK9: return this.#ak9(segment);
      default: return;
    }
  }

  #ak1(segment: SegmentView): void {
    Object.assign(this.#answer, { functional: segment.text(1), group: segment.text(2), version: segment.text(3), where: segment.where() });
  }

  #ak2(segment: SegmentView): void {
    const { transactions } = this.#answer;
    this.#transaction = {
      type: segment.text(1), number: segment.text(2), version: segment.text(3), place: transactions.length + 1,
      code: "", notes: [], errors: [], where: segment.where(),
    };
    transactions.push(this.#transaction);
    this.#error = this.#element = undefined;
  }

  #ik3(segment: SegmentView): void {
    this.#element = undefined;
    this.#error = {
      tag: segment.text(1), position: wholeNumber(segment.text(2)), loop: segment.text(3), note: segment.text(4),
      triggers: [], elements: [], where: segment.where(),
    };
    this.#transaction?.errors.push(this.#error);
  }

  #ik4(segment: SegmentView): void {
    const part = (component: number): number | undefined => wholeNumber(segment.component(1, component));
    this.#element = {
      element: part(1), component: part(2), repetition: part(3), reference: segment.text(2), note: segment.text(3), copy: segment.text(4),
      triggers: [], where: segment.where(),
    };
    this.#error?.elements.push(this.#element);
  }

  #ctx(segment: SegmentView): void {
    const claim = claimOf(segment);
    const trigger = triggerOf(segment);
    if (claim !== "" && this.#error) this.#error.claim = claim;
    if (trigger) (this.#element ?? this.#error)?.triggers.push(trigger);
  }

  #ik5(segment: SegmentView): void {
    if (this.#transaction) Object.assign(this.#transaction, { code: segment.text(1), notes: filledFrom(segment, 2, 6) });
    this.#transaction = this.#error = this.#element = undefined;
  }

  #ak9(segment: SegmentView): void {
    const [included, received, accepted] = [2, 3, 4].map((element) => wholeNumber(segment.text(element)));
    Object.assign(this.#answer, { code: segment.text(1), included, received, accepted, notes: filledFrom(segment, 5, 9) });
  }
}
