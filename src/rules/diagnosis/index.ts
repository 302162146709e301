import type { Rule } from "../../check/index.ts";
import excludes1 from "./excludes-1.ts";
import laterality from "./laterality.ts";
import m545Retired from "./m54-5-retired.ts";
import pointerRegion from "./pointer-region.ts";
import seventhCharacter from "./seventh-character.ts";
import validOnDate from "./valid-on-date.ts";

/** In the order in which a finding of one line is told. */
export const diagnosisRules: readonly Rule[] = [
  validOnDate,
  m545Retired,
  seventhCharacter,
  laterality,
  excludes1,
  pointerRegion,
];
