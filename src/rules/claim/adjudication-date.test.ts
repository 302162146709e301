import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./adjudication-date.ts";

holdsItsExamples(rule);
