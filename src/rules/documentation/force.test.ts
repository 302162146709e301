import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./force.ts";

holdsItsExamples(rule);
