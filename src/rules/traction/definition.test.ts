import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./definition.ts";

holdsItsExamples(rule);
