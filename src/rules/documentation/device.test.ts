import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./device.ts";

holdsItsExamples(rule);
