import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./diagnosis-list.ts";

holdsItsExamples(rule);
