import type { Target } from "./target.ts";
import { acknowledgements } from "./targets/acknowledgements.ts";
import { claims } from "./targets/claims.ts";
import { fix } from "./targets/fix.ts";
import { remittances } from "./targets/remittances.ts";
import { scrub } from "./targets/scrub.ts";
import { segments } from "./targets/segments.ts";
import { show } from "./targets/show.ts";
import { answers, visits } from "./targets/visits.ts";

/** Everything that reads bytes. A new reader is one line here and a file in targets/. */
export const targets: readonly Target[] = [
  segments,
  claims,
  scrub,
  fix,
  remittances,
  acknowledgements,
  show,
  visits,
  answers,
];
