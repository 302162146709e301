import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./other-payer-balance.ts";

holdsItsExamples(rule);
