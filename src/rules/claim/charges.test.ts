import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./charges.ts";

holdsItsExamples(rule);
