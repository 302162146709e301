import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./primary-diagnosis.ts";

holdsItsExamples(rule);
