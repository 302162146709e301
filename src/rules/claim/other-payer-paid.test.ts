import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./other-payer-paid.ts";

holdsItsExamples(rule);
