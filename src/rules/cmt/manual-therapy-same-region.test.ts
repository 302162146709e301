import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./manual-therapy-same-region.ts";

holdsItsExamples(rule);
