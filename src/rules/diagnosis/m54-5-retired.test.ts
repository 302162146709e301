import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./m54-5-retired.ts";

holdsItsExamples(rule);
