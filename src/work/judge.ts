import type { ClaimContent, Judged } from "../store/index.ts";
import { opened, sessionIn } from "./company.ts";
import type { Company } from "./company.ts";
import { judgedOf } from "./judged.ts";
import type { Office } from "./office.ts";

/** Claims that follow one another in one batch, and all that they are judged by. It can cross to another thread. */
export interface Case {
  readonly contents: readonly ClaimContent[];
  readonly company: Company;
  /** Findings that people set aside, by the claim's key. */
  readonly aside: readonly { readonly claim: string; readonly finding: string }[];
}

/** What is said of claims; the patient's key is the engine's own, not yet the store's fingerprint. */
export type Judge = (of: Case) => Promise<readonly Judged[]>;

/** Judges claims here and now. */
export function judgeCase(office: Office, { contents, company, aside }: Case): readonly Judged[] {
  const session = sessionIn(office, company);
  return contents.map(opened).map(({ content, claim, problems }) => judgedOf({
    engine: office.engine, verdict: session.check(claim), problems, flawed: content.flawed,
    aside: new Set(aside.filter((one) => one.claim === content.key).map(({ finding }) => finding)),
  }));
}
