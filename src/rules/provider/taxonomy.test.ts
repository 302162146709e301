import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./taxonomy.ts";

holdsItsExamples(rule);
