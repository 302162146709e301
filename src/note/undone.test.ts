import { expect, test } from "vitest";
import { readNote } from "./index.ts";

/** What is read of the traction: whether the note says that it was not done, and each element beside the date that it finds. */
function read(text: string) {
  const [service] = readNote(text, { codes: ["97012"] }).services;
  const found = service?.elements.filter(({ status, element }) => status !== "missing" && element !== "date") ?? [];
  return { isUndone: service?.notDone !== undefined, found: found.map(({ element }) => element) };
}

test.each([
  "Traction deferred.",
  "Lumbar traction deferred today (motorized table, 80 lb, 12 min last visit).",
  "Lumbar traction held today, motorized table, 80 lb, 12 min last visit.",
  "Lumbar traction was not performed today (motorized table, 80 lb x 12 min).",
  "Lumbar traction declined (80 lb, static, prone). Hot pack 10 min.",
  "Spinal traction deferred today as pt felt dizzy after last session on the motorized table (80 lb x 12 min on 11/20). CMT to L4, L5 and sacrum.",
  "Tx: Spinal traction deferred today as pt felt dizzy after last session on the motorized table (80 lb x 12 min on 11/20). CMT to L4, L5 and sacrum. HP 10 min.",
])("not done, whatever is told of another day: %s", (text) => {
  expect(read(text)).toEqual({ isUndone: true, found: [] });
});

test.each([
  "Traction deferred last visit (machine down) and given today on the motorized table, 60 lb.",
  "Traction: deferred on Monday, today on the motorized table, 60 lb.",
  "Lumbar traction deferred at first (dizzy), then given on the motorized table, 60 lb.",
  "Traction deferred (80 lb) until the dizziness cleared. Traction then given, motorized table, 60 lb.",
])("done after all: %s", (text) => {
  const { isUndone, found } = read(text);
  expect(isUndone).toBe(false);
  expect(found).toEqual(expect.arrayContaining(["device", "force"]));
});

test("a day without its year is no cycle of a pull", () => {
  expect(read("Lumbar traction, 80 lb x 12 min as on 11/20.").found).not.toContain("mode");
  expect(read("Lumbar traction, 80 lb x 12 min, 60/20.").found).toContain("mode");
});

test.each([
  ["97035", "Mech. traction [x]   Ultrasound [ ]   Manual therapy [ ]", "Ultrasound [ ]"],
  ["97140", "Mech. traction [x]   Ultrasound [ ]   Manual therapy [ ]", "Manual therapy [ ]"],
  ["97012", "[ ] Traction  [x] Ultrasound 8 min", "Traction"],
  ["97012", "Lumbar traction [ ]   Ultrasound [x] 8 min", "traction [ ]"],
  ["97035", "Modality\tDone\tRegion\tMin\nMech. traction\t[x]\tL-spine\t10\nUltrasound\t[ ]\tL-spine\t8", "Ultrasound"],
])("the empty box of %s in: %s", (code, text, words) => {
  expect(readNote(text, { codes: [code] }).services[0]?.notDone?.text).toBe(words);
});

test("a service that is ticked or told elsewhere was done, whatever box of it is empty", () => {
  expect(readNote("Home: ultrasound [ ]\nUltrasound to the low back, 8 min.", { codes: ["97035"] }).services[0]?.notDone).toBeUndefined();
  expect(read("Mech. traction [x] 10 min   Ultrasound [ ]").isUndone).toBe(false);
});
