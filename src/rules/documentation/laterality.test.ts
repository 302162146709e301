import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./laterality.ts";

holdsItsExamples(rule);
