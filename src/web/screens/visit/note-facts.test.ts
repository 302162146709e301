import { expect, test } from "vitest";
import type { VisitAsked } from "../../engine/visit.ts";
import { noteFieldOf, withNote } from "./note-facts.ts";

const ASKED: VisitAsked = { facts: { visit: { claim: "visit", date: 20514, services: [{ code: "97012" }, { code: "97110", minutes: 15 }] }, day: 20514 }, waived: [] };

test("what the note says goes to the traction's own record", () => {
  const { facts } = withNote(ASKED, { "note.etiology": "disc", "note.signature": "A. Doe, DC", "note.force": "40 lb", "note.angle": "steep", "note.total-time": "30", "claim.id": "1" });
  expect(facts.visit).toEqual({
    claim: "visit", date: 20514, signature: { by: "A. Doe, DC", on: 20514 }, visitMinutes: 30,
    services: [{ code: "97012", etiology: "disc", force: { amount: 40, unit: "lb" } }, { code: "97110", minutes: 15 }],
  });
});

test("only what a field can answer has one", () => {
  expect(noteFieldOf("documentation/signature")?.path).toBe("note.signature");
  expect(noteFieldOf("documentation/plan-of-care")).toBeUndefined();
  expect(noteFieldOf("signature")).toBeUndefined();
});
