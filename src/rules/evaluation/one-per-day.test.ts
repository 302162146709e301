import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./one-per-day.ts";

holdsItsExamples(rule);
