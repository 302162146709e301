import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./at-with-ga.ts";

holdsItsExamples(rule);
