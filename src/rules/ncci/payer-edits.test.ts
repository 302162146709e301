import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./payer-edits.ts";

holdsItsExamples(rule);
