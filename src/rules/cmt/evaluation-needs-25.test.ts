import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./evaluation-needs-25.ts";

holdsItsExamples(rule);
