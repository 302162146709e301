import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./pair-never-bypassed.ts";

holdsItsExamples(rule);
