import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./gy-on-covered-service.ts";

holdsItsExamples(rule);
