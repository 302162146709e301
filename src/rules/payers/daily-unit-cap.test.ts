import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./daily-unit-cap.ts";

holdsItsExamples(rule);
