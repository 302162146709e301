import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./regions.ts";

holdsItsExamples(rule);
