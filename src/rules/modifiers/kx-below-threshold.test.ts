import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./kx-below-threshold.ts";

holdsItsExamples(rule);
