import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./seventh-character.ts";

holdsItsExamples(rule);
