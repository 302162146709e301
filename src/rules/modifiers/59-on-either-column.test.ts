import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./59-on-either-column.ts";

holdsItsExamples(rule);
