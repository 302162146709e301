import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./claim-date.ts";

holdsItsExamples(rule);
