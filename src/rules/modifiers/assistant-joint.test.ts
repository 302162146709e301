import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./assistant-joint.ts";

holdsItsExamples(rule);
