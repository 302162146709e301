import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./payer-claim-number.ts";

holdsItsExamples(rule);
