import type { Claim, Problem } from "../../claim/index.ts";
import { categoryFacts } from "../../reference/status-codes.ts";
import { Locator } from "../../read/acknowledgement/index.ts";
import type {
  Acknowledgement, ClaimAnswer, ClaimsAnswer, FoundPlace, GroupAnswer, Pointed, SegmentError, TransactionAnswer,
} from "../../read/acknowledgement/index.ts";
import { ClaimReader } from "../../read/837p/index.ts";

/** The file that was sent, as far as answers point into it. */
export interface SentFile {
  readonly file: string;
  placeOf(pointed: Pointed): FoundPlace | undefined;
  claimsOf(id: string): readonly Claim[];
  /** What our own reading says of a segment, or of an element of it. */
  problemAt(segment: number, element: string | undefined): Problem | undefined;
}

/**
 * Reads what was sent for the places that answers point at. Feed it chunks of any size. Keeps the claims that are
 * answered with more than a plain acceptance, and no other.
 */
export class SentFileReader {
  readonly #file: string;
  readonly #locator: Locator;
  readonly #reader: ClaimReader;
  readonly #claims = new Map<string, Claim[]>();
  readonly #problems = new Map<number, Problem[]>();
  /** One object for each place that is pointed at, as the locator knows it. */
  readonly #pointed: ReadonlyMap<string, Pointed>;

  constructor(file: string, answers: readonly Acknowledgement[]) {
    this.#file = file;
    const pointed = pointers(answers);
    this.#locator = new Locator(pointed);
    const ids = new Set(answers.flatMap((answer) => (answer.kind === "277CA" ? claimIds(answer) : [])));
    this.#reader = new ClaimReader({
      file,
      onClaim: (claim) => { if (ids.has(claim.id)) add(this.#claims, claim.id, claim); },
      onProblem: (problem) => { if (problem.where && problem.severity !== "info") add(this.#problems, problem.where.segment, problem); },
    });
    this.#pointed = new Map(pointed.map((at) => [keyOf(at), at]));
  }

  push(chunk: Uint8Array): void {
    this.#locator.push(chunk);
    this.#reader.push(chunk);
  }

  /** How many claims it holds: none for a file that is no claim file. */
  get claims(): number {
    return this.#reader.counts.claims;
  }

  end(): SentFile {
    const found = this.#locator.end();
    this.#reader.end();
    return {
      file: this.#file,
      placeOf: (pointed) => {
        const asked = this.#pointed.get(keyOf(pointed));
        return asked && found.get(asked);
      },
      claimsOf: (id) => this.#claims.get(id) ?? [],
      problemAt: (segment, element) => {
        const problems = this.#problems.get(segment);
        return problems?.find(({ where }) => element === undefined || where?.element === element);
      },
    };
  }
}

function add<Key, T>(lists: Map<Key, T[]>, key: Key, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

function keyOf({ interchange = "", group, transaction, place, position, element = 0, component = 0 }: Pointed): string {
  return [interchange, group, transaction, place, position, element, component].join("|");
}

function claimIds({ providers }: ClaimsAnswer): readonly string[] {
  return providers.flatMap(({ claims }) => claims.filter(isMoreThanAccepted).map(({ claim }) => claim));
}

/** Something is said of it that is about a place in the claim. */
export function isMoreThanAccepted({ statuses, lines }: ClaimAnswer): boolean {
  const all = [...statuses, ...lines.flatMap((line) => line.statuses)];
  return all.some(({ codes, text }) => text !== "" || codes.some(({ category }) => categoryFacts(category).outcome !== "accepted"));
}

function pointers(answers: readonly Acknowledgement[]): readonly Pointed[] {
  return answers.flatMap((answer) => (answer.kind === "999" || answer.kind === "997" ? groupPointers(answer) : []));
}

function groupPointers(answer: GroupAnswer): readonly Pointed[] {
  return answer.transactions.flatMap((transaction) => transaction.errors.flatMap((error) => {
    const at = pointAt(answer, transaction, error);
    return at ? [at, ...error.elements.map(({ element, component }) => ({ ...at, element, component }))] : [];
  }));
}

/** What an IK3 points at; `undefined` where its position is no number. */
export function pointAt(answer: GroupAnswer, transaction: TransactionAnswer, { position }: SegmentError): Pointed | undefined {
  const { interchange, group } = answer;
  return position === undefined ? undefined : { interchange, group, transaction: transaction.number, place: transaction.place, position };
}
