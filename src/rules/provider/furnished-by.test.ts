import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./furnished-by.ts";

holdsItsExamples(rule);
