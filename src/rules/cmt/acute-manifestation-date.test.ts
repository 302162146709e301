import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./acute-manifestation-date.ts";

holdsItsExamples(rule);
