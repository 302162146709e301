import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./remaining-liability.ts";

holdsItsExamples(rule);
