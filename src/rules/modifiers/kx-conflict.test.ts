import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./kx-conflict.ts";

holdsItsExamples(rule);
