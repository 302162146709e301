import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./mue-no-abn.ts";

holdsItsExamples(rule);
