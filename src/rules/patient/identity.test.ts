import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./identity.ts";

holdsItsExamples(rule);
