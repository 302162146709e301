import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./abn-not-medicare-advantage.ts";

holdsItsExamples(rule);
