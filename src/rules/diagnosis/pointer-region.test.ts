import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./pointer-region.ts";

holdsItsExamples(rule);
