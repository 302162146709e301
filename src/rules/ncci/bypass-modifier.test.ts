import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./bypass-modifier.ts";

holdsItsExamples(rule);
