import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./payer-sequence.ts";

holdsItsExamples(rule);
