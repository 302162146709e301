import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./diagnosis-region.ts";

holdsItsExamples(rule);
