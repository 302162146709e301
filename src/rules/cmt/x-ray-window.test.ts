import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./x-ray-window.ts";

holdsItsExamples(rule);
