import { BODY } from "./body.ts";
import { CUES } from "./cues.ts";
import type { Entry } from "./entry.ts";
import { FINDINGS } from "./findings.ts";
import { RESPONSES } from "./responses.ts";
import { SERVICES } from "./services.ts";

/** Every word that the reader knows, by what it means. What stands nowhere here is passed over, never guessed. */
export const VOCABULARY: readonly Entry[] = [...SERVICES, ...BODY, ...FINDINGS, ...RESPONSES, ...CUES];
export type { Entry, Tag } from "./entry.ts";
