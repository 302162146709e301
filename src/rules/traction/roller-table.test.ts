import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./roller-table.ts";

holdsItsExamples(rule);
