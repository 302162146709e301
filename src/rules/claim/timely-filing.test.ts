import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./timely-filing.ts";

holdsItsExamples(rule);
