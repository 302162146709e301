import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./relationship.ts";

holdsItsExamples(rule);
