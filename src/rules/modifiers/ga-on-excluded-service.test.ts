import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./ga-on-excluded-service.ts";

holdsItsExamples(rule);
