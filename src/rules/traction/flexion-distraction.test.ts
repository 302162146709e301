import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./flexion-distraction.ts";

holdsItsExamples(rule);
