import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./duplicate.ts";

holdsItsExamples(rule);
