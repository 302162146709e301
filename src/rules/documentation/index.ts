import type { Rule } from "../../check/index.ts";
import angle from "./angle.ts";
import bodyPart from "./body-part.ts";
import certification from "./certification.ts";
import clonedNote from "./cloned-note.ts";
import date from "./date.ts";
import device from "./device.ts";
import duration from "./duration.ts";
import etiology from "./etiology.ts";
import force from "./force.ts";
import laterality from "./laterality.ts";
import mode from "./mode.ts";
import noteDisagrees from "./note-disagrees.ts";
import planOfCare from "./plan-of-care.ts";
import position from "./position.ts";
import progressReport from "./progress-report.ts";
import response from "./response.ts";
import signature from "./signature.ts";
import supervision from "./supervision.ts";
import totalTime from "./total-time.ts";

/** In the catalogue's order. */
export const documentationRules: readonly Rule[] = [
  date,
  device,
  duration,
  bodyPart,
  etiology,
  force,
  angle,
  mode,
  position,
  response,
  planOfCare,
  signature,
  supervision,
  totalTime,
  clonedNote,
  noteDisagrees,
  laterality,
  certification,
  progressReport,
];
