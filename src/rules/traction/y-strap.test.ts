import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./y-strap.ts";

holdsItsExamples(rule);
