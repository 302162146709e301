import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./wa-lni-powered-traction.ts";

holdsItsExamples(rule);
