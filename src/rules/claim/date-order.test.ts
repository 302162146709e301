import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./date-order.ts";

holdsItsExamples(rule);
