import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./total-exceeds-visit.ts";

holdsItsExamples(rule);
