import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./signature.ts";

holdsItsExamples(rule);
