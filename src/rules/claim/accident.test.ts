import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./accident.ts";

holdsItsExamples(rule);
