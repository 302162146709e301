import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./line-adjudication-balance.ts";

holdsItsExamples(rule);
