import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./taxonomy-listed.ts";

holdsItsExamples(rule);
