import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./not-for-medicare.ts";

holdsItsExamples(rule);
