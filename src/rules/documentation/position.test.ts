import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./position.ts";

holdsItsExamples(rule);
