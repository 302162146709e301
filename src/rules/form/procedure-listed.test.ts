import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./procedure-listed.ts";

holdsItsExamples(rule);
