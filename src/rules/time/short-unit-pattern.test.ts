import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./short-unit-pattern.ts";

holdsItsExamples(rule);
