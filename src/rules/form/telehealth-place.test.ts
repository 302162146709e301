import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./telehealth-place.ts";

holdsItsExamples(rule);
