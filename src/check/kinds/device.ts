import { known, unknown } from "../../claim/index.ts";
import type { Known } from "../../claim/index.ts";
import { recogniseDevice } from "../../reference/index.ts";
import type { DeviceCategory, DeviceFinding } from "../../reference/index.ts";
import type { BilledLine, LineFacts } from "../facts.ts";
import { pass, unchecked } from "../outcome.ts";
import type { Outcome } from "../outcome.ts";
import { factOf } from "../visits.ts";

/** What did the work on a line, in the office's own words, recognised. Blank words count as left out. */
export function deviceOf({ service }: Pick<BilledLine, "service">): Known<DeviceFinding> {
  const words = factOf(service, "device");
  if (!words.known) return words;
  return words.value.trim() === "" ? unknown("fact-absent:device") : known(recogniseDevice(words.value));
}

/** Judges a line whose device is of this category; passes another one, and is unchecked where the words leave it open. */
export function ofDevice(line: LineFacts, category: DeviceCategory, judge: (device: DeviceFinding) => Outcome): Outcome {
  const device = deviceOf(line);
  if (!device.known) return unchecked(device.reason);
  if (device.value.category === category) return judge(device.value);
  return mayBe(device.value, category) ? unchecked("device-unknown") : pass;
}

function mayBe({ category, ambiguous }: DeviceFinding, wanted: DeviceCategory): boolean {
  return category === "unknown" && (ambiguous?.includes(wanted) ?? true);
}

/** How a `next` ends that forbids a device: an office may have a payer's own word, where that payer gives one (`inWriting`). */
export function unlessWritten(inWriting: boolean): string {
  return inWriting
    ? " unless this payer takes it in writing: keep that on file, and record it in your own policy"
    : ": this payer decides by its published rules, none that was read takes it, and it agrees nothing with a single office";
}

/** The words that decided, as the office wrote them: what a finding shows of the record, and nothing else of it. */
export function deviceWords({ matched }: DeviceFinding): string {
  return matched.filter((words) => !matched.some((other) => other !== words && other.includes(words))).join(" … ");
}
