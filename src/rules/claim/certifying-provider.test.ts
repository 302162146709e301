import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./certifying-provider.ts";

holdsItsExamples(rule);
