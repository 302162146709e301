import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./assistant-incident-to.ts";

holdsItsExamples(rule);
