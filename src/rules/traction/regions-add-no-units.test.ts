import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./regions-add-no-units.ts";

holdsItsExamples(rule);
