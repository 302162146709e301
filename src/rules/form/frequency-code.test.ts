import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./frequency-code.ts";

holdsItsExamples(rule);
