import type { Problem } from "../../claim/index.ts";
import type { Branch, Leaf, TreeSink } from "./node.ts";

/** More than the levels above a claim hold, by far. */
const MOST_KEPT = 2000;
/** Above the claims of a remittance only what says which payment it is. */
const OF_TRANSACTION = new Set(["BPR", "TRN"]);
/** What a 277CA says of whole batches, above its claims. */
const STATUS_LOOP = /^2200/;

type Kept = { readonly open: Branch } | { readonly leaf: Leaf } | { readonly close: Branch };

/** A level that is open above claims. */
interface Level { readonly branch: Branch; isShown: boolean; readonly kept: Kept[] }

/**
 * Lets one claim through, with the levels that enclose it: of an 837P its billing provider, subscriber and patient, of a 277CA its
 * patient, of an 835 its payment. A number that comes twice is shown twice.
 */
export class ClaimFilter implements TreeSink {
  readonly #sink: TreeSink;
  readonly #claim: string;
  /** Told of every claim's number. */
  readonly #onClaim: (id: string) => void;
  readonly #levels: Level[] = [];
  /** A claim in hand: shown or passed over, and how many loops are open from it on. */
  #inside: { readonly isShown: boolean; depth: number } | undefined;
  /** How many loops that are no levels of claims are open; and whether they are left out. */
  #aside = 0;
  #isLeftOut = false;
  found = 0;

  constructor(sink: TreeSink, claim: string, onClaim: (id: string) => void) {
    this.#sink = sink;
    this.#claim = claim;
    this.#onClaim = onClaim;
  }

  open(branch: Branch): void {
    if (this.#inside) return this.#openInside(branch, this.#inside);
    if (branch.claim !== undefined) return this.#openClaim(branch, branch.claim);
    if (this.#aside === 0 && isLevel(branch)) {
      this.#levels.push({ branch, isShown: false, kept: [] });
      return;
    }
    if (this.#aside++ === 0) this.#isLeftOut = STATUS_LOOP.test(branch.id) || (this.#levels.at(-1)?.kept.length ?? 0) >= MOST_KEPT;
    this.#keep({ open: branch });
  }

  segment(leaf: Leaf): void {
    if (this.#inside) {
      if (this.#inside.isShown) this.#sink.segment(leaf);
      return;
    }
    this.#keep({ leaf });
  }

  /** Of problems that have no place of their own, those that name the claim. */
  problem(problem: Problem): void {
    if (this.#inside?.isShown || (problem.claim === this.#claim && this.found > 0)) this.#sink.problem(problem);
  }

  close(branch: Branch): void {
    if (this.#inside) return this.#closeInside(branch, this.#inside);
    if (this.#aside > 0) {
      this.#keep({ close: branch });
      if (--this.#aside === 0) this.#isLeftOut = false;
      return;
    }
    if (this.#levels.pop()?.isShown) this.#sink.close(branch);
  }

  #openClaim(branch: Branch, claim: string): void {
    this.#onClaim(claim);
    const isShown = claim === this.#claim;
    this.#inside = { isShown, depth: 1 };
    if (!isShown) return;
    this.found++;
    for (const level of this.#levels) this.#show(level);
    this.#sink.open(branch);
  }

  /** What was kept of a level, once. */
  #show(level: Level): void {
    if (!level.isShown) this.#sink.open(level.branch);
    level.isShown = true;
    for (const kept of level.kept.splice(0)) {
      if ("open" in kept) this.#sink.open(kept.open);
      else if ("leaf" in kept) this.#sink.segment(kept.leaf);
      else this.#sink.close(kept.close);
    }
  }

  #openInside(branch: Branch, inside: { readonly isShown: boolean; depth: number }): void {
    inside.depth++;
    if (inside.isShown) this.#sink.open(branch);
  }

  #closeInside(branch: Branch, inside: { readonly isShown: boolean; depth: number }): void {
    if (--inside.depth === 0) this.#inside = undefined;
    if (inside.isShown) this.#sink.close(branch);
  }

  #keep(kept: Kept): void {
    const level = this.#levels.at(-1);
    if (!level || this.#isLeftOut || !isWanted(level.branch, kept)) return;
    // A loop that was begun is always ended.
    if (level.kept.length < MOST_KEPT || !("leaf" in kept)) level.kept.push(kept);
  }
}

/** Envelopes, and the loops that hold claims: levels (2000A) and the header numbers of an 835. */
function isLevel({ kind, id }: Branch): boolean {
  return kind !== "loop" || id.startsWith("2000");
}

/** Of envelopes the heading is enough. */
function isWanted({ kind, guide }: Branch, kept: Kept): boolean {
  if (kind === "loop") return true;
  return kind === "transaction" && guide === "835" && "leaf" in kept && OF_TRANSACTION.has(kept.leaf.segment.tag());
}
