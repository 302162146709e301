import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./initial-treatment-after-service.ts";

holdsItsExamples(rule);
