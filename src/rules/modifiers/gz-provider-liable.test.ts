import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./gz-provider-liable.ts";

holdsItsExamples(rule);
