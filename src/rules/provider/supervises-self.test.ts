import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./supervises-self.ts";

holdsItsExamples(rule);
