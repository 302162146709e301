import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./uhc-ga-consent.ts";

holdsItsExamples(rule);
