import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./subluxation-pointed.ts";

holdsItsExamples(rule);
