import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./no-51-on-therapy.ts";

holdsItsExamples(rule);
