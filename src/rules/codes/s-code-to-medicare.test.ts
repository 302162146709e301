import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./s-code-to-medicare.ts";

holdsItsExamples(rule);
