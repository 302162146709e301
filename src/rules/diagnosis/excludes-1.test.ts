import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./excludes-1.ts";

holdsItsExamples(rule);
