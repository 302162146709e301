import { afterEach, expect, test, vi } from "vitest";
import { fileName } from "./file-name.ts";

afterEach(() => { vi.useRealTimers(); });

test.each([["260302001", "visit-2026-03-02-260302001.837", "visit-2026-03-02-260302001-cms-1500.json"], ["", "visit-2026-03-02.837", "visit-2026-03-02-cms-1500.json"]])(
  "the day and the number %j of the file, and nothing of the patient", (number, electronic, paper) => {
    vi.useFakeTimers({ now: new Date(2026, 2, 2, 12) });
    const texts = { "interchange.controlNumber": number, "claim.id": "20417", "claim.subscriber.lastName": "Test" };
    expect([fileName(texts, "837"), fileName(texts, "json")]).toEqual([electronic, paper]);
  },
);
