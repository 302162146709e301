import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./two-disciplines.ts";

holdsItsExamples(rule);
