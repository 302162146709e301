import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./cigna-traction.ts";

holdsItsExamples(rule);
