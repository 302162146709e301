import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./with-decompression.ts";

holdsItsExamples(rule);
