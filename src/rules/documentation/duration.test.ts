import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./duration.ts";

holdsItsExamples(rule);
