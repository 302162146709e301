import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./method-unknown.ts";

holdsItsExamples(rule);
