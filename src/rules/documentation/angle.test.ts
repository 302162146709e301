import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./angle.ts";

holdsItsExamples(rule);
