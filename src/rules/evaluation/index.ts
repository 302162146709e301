import type { Rule } from "../../check/index.ts";
import onePerDay from "./one-per-day.ts";
import onePerEpisode from "./one-per-episode.ts";
import withTest from "./with-test.ts";

/** Evaluations of therapists. */
export const evaluationRules: readonly Rule[] = [onePerDay, onePerEpisode, withTest];
