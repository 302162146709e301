import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./assistant-midpoint.ts";

holdsItsExamples(rule);
