import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./abn-valid.ts";

holdsItsExamples(rule);
