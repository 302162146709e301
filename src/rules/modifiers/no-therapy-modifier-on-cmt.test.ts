import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./no-therapy-modifier-on-cmt.ts";

holdsItsExamples(rule);
