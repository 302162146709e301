import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./same-fifteen-minutes.ts";

holdsItsExamples(rule);
