import { expect, test } from "vitest";
import { unsavedWords } from "./unsaved.tsx";

test("the first line counts what was released and stands in no file yet", () => {
  expect(unsavedWords(1200)).toBe("1,200 released, not saved to a file yet");
  expect(unsavedWords(0)).toBe("All that was released is saved");
});
