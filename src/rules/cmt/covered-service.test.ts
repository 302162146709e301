import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./covered-service.ts";

holdsItsExamples(rule);
