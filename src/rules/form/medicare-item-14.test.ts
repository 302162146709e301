import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./medicare-item-14.ts";

holdsItsExamples(rule);
