import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./diagnosis-code.ts";

holdsItsExamples(rule);
