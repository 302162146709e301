import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./line-adjudication-payer.ts";

holdsItsExamples(rule);
