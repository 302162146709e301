import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./home-device.ts";

holdsItsExamples(rule);
