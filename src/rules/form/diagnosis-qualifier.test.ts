import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./diagnosis-qualifier.ts";

holdsItsExamples(rule);
