import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./part-findings.ts";

holdsItsExamples(rule);
