import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./59-or-x-not-both.ts";

holdsItsExamples(rule);
