import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./multiple-procedure.ts";

holdsItsExamples(rule);
