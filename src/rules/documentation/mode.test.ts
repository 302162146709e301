import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./mode.ts";

holdsItsExamples(rule);
