import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./external-cause-first.ts";

holdsItsExamples(rule);
