import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./frequency.ts";

holdsItsExamples(rule);
