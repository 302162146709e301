import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./total-minutes.ts";

holdsItsExamples(rule);
