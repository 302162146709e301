import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./incident-to.ts";

holdsItsExamples(rule);
