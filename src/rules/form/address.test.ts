import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./address.ts";

holdsItsExamples(rule);
