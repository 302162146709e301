import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./maintenance.ts";

holdsItsExamples(rule);
