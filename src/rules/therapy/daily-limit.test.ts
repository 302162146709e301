import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./daily-limit.ts";

holdsItsExamples(rule);
