import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./patient-paid.ts";

holdsItsExamples(rule);
