import { expect, it } from "vitest";
import { addressOf, newSecret, stepOf } from "./totp.ts";

/** RFC 6238, appendix B: the secret `12345678901234567890`, the last six of its eight digits. */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

it.each([
  [59, "287082"], [1_111_111_109, "081804"], [1_111_111_111, "050471"], [1_234_567_890, "005924"], [2_000_000_000, "279037"], [20_000_000_000, "353130"],
])("takes the code of RFC 6238 at %i seconds", (seconds, code) => {
  expect(stepOf(SECRET, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
});

it("takes a code one step late or early, and no more", () => {
  const at = 1_234_567_890_000;
  const steps = [-60, -30, 0, 30, 60].map((off) => stepOf(SECRET, "005 924", at + off * 1000));
  expect(steps).toEqual([undefined, 41_152_263, 41_152_263, 41_152_263, undefined]);
});

it.each(["", "00592", "0059244", "abcdef", "٠٠٥٩٢٤"])("takes no %j", (code) => {
  expect(stepOf(SECRET, code, 1_234_567_890_000)).toBeUndefined();
});

it("makes a secret of 160 bits that an app can read", () => {
  const secret = newSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(secret);
  expect(addressOf(SECRET, "Ann Lee")).toBe(`otpauth://totp/Claimwright:Ann%20Lee?issuer=Claimwright&secret=${SECRET}&algorithm=SHA1&digits=6&period=30`);
});
