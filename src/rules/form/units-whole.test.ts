import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./units-whole.ts";

holdsItsExamples(rule);
