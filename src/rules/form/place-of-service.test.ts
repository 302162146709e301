import { holdsItsExamples } from "../../../test/support/rule.ts";
import rule from "./place-of-service.ts";

holdsItsExamples(rule);
