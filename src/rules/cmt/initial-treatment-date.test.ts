import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./initial-treatment-date.ts";

holdsItsExamples(rule);
