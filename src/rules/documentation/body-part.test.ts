import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./body-part.ts";

holdsItsExamples(rule);
