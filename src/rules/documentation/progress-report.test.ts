import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./progress-report.ts";

holdsItsExamples(rule);
