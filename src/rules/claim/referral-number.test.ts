import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./referral-number.ts";

holdsItsExamples(rule);
