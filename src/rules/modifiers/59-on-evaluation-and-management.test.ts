import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./59-on-evaluation-and-management.ts";

holdsItsExamples(rule);
