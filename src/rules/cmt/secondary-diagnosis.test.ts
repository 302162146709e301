import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./secondary-diagnosis.ts";

holdsItsExamples(rule);
