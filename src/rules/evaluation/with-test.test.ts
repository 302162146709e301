import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./with-test.ts";

holdsItsExamples(rule);
