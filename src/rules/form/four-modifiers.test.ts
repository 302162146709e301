import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./four-modifiers.ts";

holdsItsExamples(rule);
