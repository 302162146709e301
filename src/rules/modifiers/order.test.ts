import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./order.ts";

holdsItsExamples(rule);
