import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./allocation.ts";

holdsItsExamples(rule);
