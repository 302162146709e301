import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./reduced-or-stopped.ts";

holdsItsExamples(rule);
