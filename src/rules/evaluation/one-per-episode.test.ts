import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./one-per-episode.ts";

holdsItsExamples(rule);
