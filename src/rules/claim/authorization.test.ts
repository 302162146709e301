import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./authorization.ts";

holdsItsExamples(rule);
