import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./referring.ts";

holdsItsExamples(rule);
