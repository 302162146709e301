import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./response.ts";

holdsItsExamples(rule);
