import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./at-missing.ts";

holdsItsExamples(rule);
