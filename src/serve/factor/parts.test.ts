import { expect, it } from "vitest";
import { qrOf } from "./qr.ts";
import { newRecoveryCodes, recoveryHash } from "./recovery.ts";

it("draws a QR code whose three corners are there, within its size", () => {
  const { size, path } = qrOf("otpauth://totp/Claimwright:Ann?issuer=Claimwright&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  const last = size - 7;
  for (const corner of ["M0 0h7v1h-7z", `M${last} 0h7v1h-7z`, `M0 ${last}h7v1h-7z`]) expect(path).toContain(corner);
  const squares = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
  expect(squares.map(([text]) => text).join("")).toBe(path);
  for (const [, x, y, width, back] of squares) {
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(size);
    expect(Number(y)).toBeLessThan(size);
    expect(back).toBe(width);
  }
});

it("makes ten codes of which none is kept as it is, and takes them as people write them", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
  const [code = ""] = codes;
  expect(recoveryHash("1", code.toLowerCase().replaceAll("-", " "))).toBe(recoveryHash("1", code));
  expect(recoveryHash("2", code)).not.toBe(recoveryHash("1", code));
  expect(recoveryHash("1", code)).not.toContain(code.replaceAll("-", "").toLowerCase());
});
