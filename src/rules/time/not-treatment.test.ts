import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./not-treatment.ts";

holdsItsExamples(rule);
