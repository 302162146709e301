import { expect, test } from "vitest";
import { shortened } from "./file-name.tsx";

test.each([
  ["morning.837", "morning.837"],
  ["a".repeat(57), "a".repeat(57)],
  [`${"claims of the office ".repeat(10)}2026-11-30.837`, "claims of the office claims of the o…ffice 2026-11-30.837"],
  ["🦴".repeat(60), `${"🦴".repeat(36)}…${"🦴".repeat(20)}`],
])("%s is shown as %s", (name, shown) => { expect(shortened(name)).toBe(shown); });
