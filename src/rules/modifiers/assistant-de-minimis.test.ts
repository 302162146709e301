import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./assistant-de-minimis.ts";

holdsItsExamples(rule);
