import { expect, test } from "vitest";
import { readNote } from "./index.ts";

function said(text: string): string {
  const elements = readNote(`Lumbar traction 15 min. ${text}`, { codes: ["97012"] }).services[0]?.elements ?? [];
  return String(elements.find(({ element }) => element === "supervision")?.value ?? "-");
}

test.each([
  "The doctor was present in the clinic during the procedure.", "PT present throughout.", "Rehab aide watched the patient.", "Attended by: M. Ruiz CA", "Supervising PT: Claire Novotny",
  "Monitored by CA under direct supervision.", "Student PT treated under my direct line-of-sight supervision.", "I kept an eye on her from the next mat.",
  "A. Reyes, PT was in the building and available.", "The traction was given one on one.", "Supervision: one on one", "Therapist in constant attendance.", "Tech under Dr. Ames, in the suite.",
])("somebody watched: %s", (words) => { expect(said(words)).not.toBe("-"); });

test.each([
  "Pain was present throughout the weekend.", "Tenderness present on palpation of L5.", "Pt attended 5 of 6 visits.", "Visits attended: 9 of 10", "Call bell within reach.", "In view of his progress will advance.",
  "pt was in an MVA.", "pt in gym 200 ft.", "Pt requires supervision for transfers.", "Sit to stand with supervision x10.", "Ther ex 24 min one-on-one.", "One-on-one time 38 min.", "SUPERVISED MODALITIES",
  "Chaperone present during eval of the hip.", "Family present in waiting room.", "Exercise 20 min with close supervision for balance.", "Stood at stove 25 minutes.", "Next visit under direct supervision of the PT.", "Supervised by: ____",
])("nobody did: %s", (words) => { expect(said(words)).toBe("-"); });
