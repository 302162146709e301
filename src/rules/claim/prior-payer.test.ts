import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./prior-payer.ts";

holdsItsExamples(rule);
