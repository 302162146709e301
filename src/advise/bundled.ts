import type { VisitService } from "../claim/index.ts";
import type { NotBilled } from "./advice.ts";
import { countsMinutes } from "./services.ts";

/** The rule by which a payer takes one code of a day for a part of another. */
export const PAIR = "ncci/pair";

/** The services without those timed ones that are paid within another: such minutes earn no unit, of their own code or of any. */
export function withoutBundled(services: readonly VisitService[], notBilled: readonly NotBilled[]): readonly VisitService[] {
  const bundled = bundledOf(notBilled).map(({ code }) => code);
  return services.filter((service) => !countsMinutes(service) || !bundled.includes(service.code));
}

/** What is left off as a part of another service. */
export function bundledOf(notBilled: readonly NotBilled[]): readonly NotBilled[] {
  return notBilled.filter(({ rule }) => rule === PAIR);
}
