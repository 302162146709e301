import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./one-spinal-code.ts";

holdsItsExamples(rule);
