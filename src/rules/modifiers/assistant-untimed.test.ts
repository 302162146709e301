import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./assistant-untimed.ts";

holdsItsExamples(rule);
