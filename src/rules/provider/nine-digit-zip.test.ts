import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./nine-digit-zip.ts";

holdsItsExamples(rule);
