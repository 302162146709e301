import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./inversion-table.ts";

holdsItsExamples(rule);
