import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./at-on-maintenance.ts";

holdsItsExamples(rule);
