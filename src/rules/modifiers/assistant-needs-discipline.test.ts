import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./assistant-needs-discipline.ts";

holdsItsExamples(rule);
