import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./hydro-massage.ts";

holdsItsExamples(rule);
