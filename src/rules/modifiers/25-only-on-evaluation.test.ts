import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./25-only-on-evaluation.ts";

holdsItsExamples(rule);
