import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./repeat-buys-no-unit.ts";

holdsItsExamples(rule);
