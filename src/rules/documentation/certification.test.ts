import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./certification.ts";

holdsItsExamples(rule);
