import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./region-count.ts";

holdsItsExamples(rule);
