import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./procedure-code.ts";

holdsItsExamples(rule);
