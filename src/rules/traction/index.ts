import type { Rule } from "../../check/index.ts";
import decompression from "./decompression.ts";
import decompressionUnproven from "./decompression-unproven.ts";
import definition from "./definition.ts";
import deviceClearance from "./device-clearance.ts";
import flexionDistraction from "./flexion-distraction.ts";
import homeDevice from "./home-device.ts";
import hydroMassage from "./hydro-massage.ts";
import implausiblyShort from "./implausibly-short.ts";
import inversionTable from "./inversion-table.ts";
import manualTraction from "./manual-traction.ts";
import minimumMinutes from "./minimum-minutes.ts";
import minutesNotTimed from "./minutes-not-timed.ts";
import oneUnitPerDay from "./one-unit-per-day.ts";
import oneUnitPerLine from "./one-unit-per-line.ts";
import passiveOnly from "./passive-only.ts";
import prolongedCourse from "./prolonged-course.ts";
import regionSupported from "./region-supported.ts";
import regionsAddNoUnits from "./regions-add-no-units.ts";
import rollerTable from "./roller-table.ts";
import withDecompression from "./with-decompression.ts";
import yStrap from "./y-strap.ts";

/** In the catalogue's order. */
export const tractionRules: readonly Rule[] = [
  definition,
  oneUnitPerLine,
  oneUnitPerDay,
  regionsAddNoUnits,
  minimumMinutes,
  implausiblyShort,
  minutesNotTimed,
  rollerTable,
  yStrap,
  manualTraction,
  decompression,
  flexionDistraction,
  homeDevice,
  inversionTable,
  hydroMassage,
  deviceClearance,
  prolongedCourse,
  passiveOnly,
  regionSupported,
  withDecompression,
  decompressionUnproven,
];
