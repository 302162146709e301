import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./therapy-modifier-off-list.ts";

holdsItsExamples(rule);
