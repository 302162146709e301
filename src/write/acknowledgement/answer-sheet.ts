import { formatD8 } from "../../claim/index.ts";
import type { Day } from "../../claim/index.ts";
import { areSeparators, SegmentWriter, USUAL_SEPARATORS } from "../../x12/index.ts";
import type { ElementText, SeparatorSet } from "../../x12/index.ts";
import type { PartnerId, ReceivedInterchange } from "./received.ts";

/** What an answer gets from outside: there is no clock in here. */
export interface AnswerFacts {
  readonly day: Day;
  /** Minutes since midnight. */
  readonly minute: number;
  /** ISA13 of the first interchange written, from 1; those after it count on. */
  readonly controlNumber: number;
}

const ID_QUALIFIERS = new Set(["01", "14", "20", "27", "28", "29", "30", "33", "ZZ"]);
const ID_WIDTH = 15;

/** Writes one interchange of answers, from the one who received to the one who sent. */
export class AnswerSheet {
  readonly facts: AnswerFacts;
  readonly #writer: SegmentWriter;
  readonly #parts: string[] = [];
  readonly #received: ReceivedInterchange;
  readonly #number: number;
  /** How many groups were opened. */
  groups = 0;
  #transactions = 0;
  #startedAt = 0;
  #group = "";

  constructor(received: ReceivedInterchange, facts: AnswerFacts, number: number) {
    this.facts = facts;
    this.#received = received;
    this.#number = number;
    this.#writer = new SegmentWriter(separatorsOf(received));
    this.#isa();
  }

  /** `20260903`. */
  get day(): string {
    return formatD8(this.facts.day);
  }

  /** `1205`. */
  get time(): string {
    const { minute } = this.facts;
    return String(Math.floor(minute / 60) * 100 + minute % 60).padStart(4, "0");
  }

  /** The control number of this answer, nine digits. */
  get number(): string {
    return String(this.#number).padStart(9, "0");
  }

  /** A value as it can be written here; what would cut the segment becomes a dash. */
  plain(value: string): string {
    if (this.#writer.refusal(value) === undefined) return value;
    return [...value].map((character) => (this.#writer.refusal(character) === undefined ? character : "-")).join("");
  }

  put(tag: string, elements: readonly ElementText[]): void {
    const plain = elements.map((element) => (typeof element === "string" ? this.plain(element) : element.map((part) => this.plain(part))));
    const composed = this.#writer.compose(tag, plain);
    if ("text" in composed) this.#parts.push(composed.text);
  }

  /** `functional` FA or HN; the partners of the group are those of the group answered, the other way round. */
  openGroup(functional: string, label: string, of: { readonly sender: string; readonly receiver: string }): void {
    this.groups++;
    this.#transactions = 0;
    this.#group = label;
    const { sender, receiver } = this.#received;
    this.put("GS", [functional, groupPartner(of.receiver, receiver), groupPartner(of.sender, sender), this.day, this.time, this.#groupNumber(), "X", label]);
  }

  closeGroup(): void {
    this.put("GE", [String(this.#transactions), this.#groupNumber()]);
  }

  openTransaction(type: string): void {
    this.#startedAt = this.#parts.length;
    this.put("ST", [type, transactionNumber(++this.#transactions), this.#group]);
  }

  closeTransaction(): void {
    this.put("SE", [String(this.#parts.length - this.#startedAt + 1), transactionNumber(this.#transactions)]);
  }

  /** The whole interchange. */
  text(): string {
    this.put("IEA", [String(this.groups), this.number]);
    return this.#parts.join("");
  }

  /** Groups of one interchange count on from its own number. */
  #groupNumber(): string {
    return String((this.#number + this.groups - 2) % 999_999_999 + 1);
  }

  #isa(): void {
    const { sender, receiver, usage } = this.#received;
    const { element, repetition, component, segment } = this.#writer.separators;
    const none = " ".repeat(10);
    this.#parts.push(["ISA", "00", none, "00", none, ...this.#partner(receiver), ...this.#partner(sender), this.day.slice(2), this.time,
      repetition, "00501", this.number, "0", usage === "P" ? "P" : "T", component].join(element) + segment);
  }

  #partner({ qualifier, id }: PartnerId): readonly string[] {
    const plain = this.plain(id.trim() || "UNKNOWN").replace(/[^\x20-\x7e]/g, "-");
    return [ID_QUALIFIERS.has(qualifier) ? qualifier : "ZZ", plain.slice(0, ID_WIDTH).padEnd(ID_WIDTH)];
  }
}

/** The id in the group answered, else the interchange's. */
function groupPartner(own: string, { id }: PartnerId): string {
  return [own.trim(), id.trim()].find((text) => text.length >= 2)?.slice(0, ID_WIDTH) ?? "UNKNOWN";
}

function transactionNumber(count: number): string {
  return String(count).padStart(4, "0");
}

/** The separators of what was received, so that what is copied from it can be written. */
function separatorsOf({ separators }: ReceivedInterchange): SeparatorSet {
  const { element, component, segment, repetition } = separators;
  const text = (byte: number): string => String.fromCharCode(byte);
  const taken = [element, component, segment].map(text);
  const free = ["^", "|", "!"].find((one) => !taken.includes(one)) ?? "^";
  const set = {
    element: text(element), component: text(component), repetition: repetition < 0 ? free : text(repetition), segment: text(segment),
  };
  return areSeparators(set) ? set : USUAL_SEPARATORS;
}
