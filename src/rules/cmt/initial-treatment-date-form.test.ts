import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./initial-treatment-date-form.ts";

holdsItsExamples(rule);
