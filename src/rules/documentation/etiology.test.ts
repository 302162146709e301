import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./etiology.ts";

holdsItsExamples(rule);
