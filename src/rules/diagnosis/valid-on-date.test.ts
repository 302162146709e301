import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./valid-on-date.ts";

holdsItsExamples(rule);
