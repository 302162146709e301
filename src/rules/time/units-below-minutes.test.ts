import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./units-below-minutes.ts";

holdsItsExamples(rule);
