import type { Finding, UncheckedRule, Verdict } from "../check/index.ts";
import { reasonText } from "./reasons.ts";
import { MARKS, severityText, UNCHECKED_SHAPE } from "./style.ts";
import type { Style } from "./style.ts";
import { standingOf } from "./tally.ts";
import { count, grouped, labelled } from "./wrap.ts";

/** So many claims are named; of more, only the number is told. */
const MOST_NAMES = 12;

class Names {
  count = 0;
  readonly #first: string[] = [];

  add(name: string): void {
    this.count++;
    if (this.#first.length < MOST_NAMES) this.#first.push(name);
  }

  get text(): string {
    const more = this.count - this.#first.length;
    return `${this.#first.join(", ")}${more > 0 ? ` and ${grouped(more)} more` : ""}`;
  }
}

/** Claims without a finding at review or worse, told together. */
export class Quiet {
  readonly #clean = new Names();
  readonly #partly = new Names();
  readonly #flawed = new Names();
  readonly #reasons = new Map<string, { claims: number; checks: number }>();
  readonly #infos = new Map<string, { readonly message: string; readonly claims: Names }>();

  add(verdict: Verdict): void {
    const { claim, findings, unchecked } = verdict;
    const standing = standingOf(verdict);
    const names = standing === "clean" ? this.#clean : standing === "flawed" ? this.#flawed : this.#partly;
    names.add(claim.id);
    if (names === this.#partly) this.#addReasons(unchecked);
    for (const finding of findings) this.#addInfo(finding, claim.id);
  }

  draw(style: Style): readonly string[] {
    return [
      ...[...this.#infos].flatMap(([rule, { message, claims }]) => drawInfo(rule, message, claims, style)),
      ...this.#drawFlawed(style),
      ...this.#drawPartly(style),
      ...this.#drawClean(style),
    ];
  }

  #addReasons(unchecked: readonly UncheckedRule[]): void {
    const own = new Set<string>();
    for (const { reason } of unchecked) {
      const text = reasonText(reason);
      const sum = this.#reasons.get(text) ?? { claims: 0, checks: 0 };
      this.#reasons.set(text, { claims: sum.claims + (own.has(text) ? 0 : 1), checks: sum.checks + 1 });
      own.add(text);
    }
  }

  #addInfo({ rule, message }: Finding, claim: string): void {
    const entry = this.#infos.get(rule) ?? { message, claims: new Names() };
    this.#infos.set(rule, entry);
    entry.claims.add(claim);
  }

  #drawFlawed(style: Style): readonly string[] {
    if (this.#flawed.count === 0) return [];
    const text = `${count(this.#flawed.count, "claim")} wrong in the file (see above), and so not clean: ${this.#flawed.text}`;
    const [first = "", ...rest] = labelled(MARKS.error.shape, text, { indent: 0, column: 2, width: style.width });
    return [`${style.error(MARKS.error.shape)}${first.slice(MARKS.error.shape.length)}`, ...rest, ""];
  }

  #drawPartly(style: Style): readonly string[] {
    if (this.#partly.count === 0) return [];
    const text = `${count(this.#partly.count, "claim")} not fully checked: ${this.#partly.text}`;
    const reasons = [...this.#reasons].map(([reason, { claims, checks }]) => `${reason}: ${count(checks, "check")} on ${count(claims, "claim")}`);
    return [
      ...labelled(UNCHECKED_SHAPE, text, { indent: 0, column: 2, width: style.width }),
      ...reasons.flatMap((reason) => labelled("", reason, { indent: 2, column: 2, width: style.width })).map(style.quiet),
      "",
    ];
  }

  #drawClean(style: Style): readonly string[] {
    if (this.#clean.count === 0) return [];
    return labelled("✓", `${count(this.#clean.count, "claim")} clean`, { indent: 0, column: 2, width: style.width }).map(style.quiet);
  }
}

function drawInfo(rule: string, message: string, claims: Names, style: Style): readonly string[] {
  const others = claims.count > 1 ? ` The same on ${count(claims.count - 1, "other claim")}.` : "";
  return [
    `${severityText("info", style)} · ${rule}`,
    ...labelled("", `${message}${others} (${claims.text})`, { indent: 2, column: 0, width: style.width }),
    "",
  ];
}
