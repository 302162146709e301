import { describe, expect, test } from "vitest";
import { judged } from "../../../test/support/rule.ts";
import type { ServiceJson } from "../../claim/index.ts";
import type { Verdict } from "../../check/index.ts";

const DEVICE_RULES = ["roller-table", "y-strap", "manual-traction", "decompression", "flexion-distraction", "home-device", "inversion-table", "hydro-massage"]
  .map((name) => `traction/${name}`);

function withDevice(service: Partial<ServiceJson>): Verdict {
  return judged({ claim: { lines: [{ code: "97012" }] }, visit: { services: [{ line: 1, code: "97012", minutes: 15, ...service }] } });
}

function deviceFindings(verdict: Verdict): readonly (readonly [string, string])[] {
  return verdict.findings.filter(({ rule }) => DEVICE_RULES.includes(rule)).map(({ rule, severity }) => [rule, severity] as const);
}

function uncheckedDevices(verdict: Verdict): readonly (readonly [string, string])[] {
  return verdict.unchecked.filter(({ rule }) => DEVICE_RULES.includes(rule)).map(({ rule, reason }) => [rule, reason] as const);
}

test.each([
  ["roller table", "traction/roller-table", "error"],
  ["Spinalator", "traction/roller-table", "error"],
  ["Y-strap", "traction/y-strap", "error"],
  ["manual traction by clinician's hands", "traction/manual-traction", "error"],
  ["VAX-D / DRX9000 / IDD vertebral axial decompression", "traction/decompression", "error"],
  ["flexion-distraction (Cox) table, hands-on", "traction/flexion-distraction", "error"],
  ["Cox table 7/8 programmed automatic axial distraction, unattended separate session", "traction/flexion-distraction", "warning"],
  ["over-the-door traction unit, dispensed", "traction/home-device", "error"],
  ["inversion table", "traction/inversion-table", "warning"],
  ["hydro-massage bed", "traction/hydro-massage", "error"],
])("one finding for one device: %s", (device, rule, severity) => {
  const verdict = withDevice({ device });
  expect(deviceFindings(verdict)).toEqual([[rule, severity]]);
  expect(uncheckedDevices(verdict)).toEqual([]);
});

describe("what 97012 is for raises nothing", () => {
  test.each([
    "motorized cervical/lumbar traction table with harness and pull force",
    "over-the-door or weights-and-pulley halter in clinic",
    "head halter with weights and pulley",
    "Chattanooga Triton",
    "Saunders cervical traction",
  ])("%s", (device) => {
    const verdict = withDevice({ device });
    expect(deviceFindings(verdict)).toEqual([]);
    expect(uncheckedDevices(verdict)).toEqual([]);
  });
});

test("body-weight cervical traction raises nothing", () => {
  const verdict = withDevice({ device: "body weight distraction of cervical spine", regions: ["cervical"], force: { source: "body-weight" } });
  expect(deviceFindings(verdict)).toEqual([]);
  expect(uncheckedDevices(verdict)).toEqual([]);
});

test("a device left out is unchecked in every device rule", () => {
  expect(uncheckedDevices(withDevice({}))).toEqual(expect.arrayContaining(DEVICE_RULES.map((rule) => [rule, "fact-absent:device"])));
  expect(uncheckedDevices(withDevice({ device: " " }))).toHaveLength(DEVICE_RULES.length);
});

test("a device that nobody here has heard of is unchecked in every device rule", () => {
  expect(uncheckedDevices(withDevice({ device: "SpineStretch" }))).toEqual(expect.arrayContaining(DEVICE_RULES.map((rule) => [rule, "device-unknown"])));
});

test("no record is unchecked for that reason", () => {
  const verdict = judged({ claim: { lines: [{ code: "97012" }] } });
  expect(uncheckedDevices(verdict)).toEqual(expect.arrayContaining(DEVICE_RULES.map((rule) => [rule, "visit-absent"])));
});

test("words that leave it open between two devices are unchecked for those two only", () => {
  expect(uncheckedDevices(withDevice({ device: "motorized traction table and roller table" }))).toEqual([["traction/roller-table", "device-unknown"]]);
  expect(uncheckedDevices(withDevice({ device: "Triton DTS" }))).toEqual([["traction/decompression", "device-unknown"]]);
});

test("a finding shows the device in the office's own words and nothing else of the record", () => {
  const [finding] = withDevice({ device: "Mrs. Sample on Hill Anatomotor" }).findings.filter(({ rule }) => rule === "traction/roller-table");
  expect(finding?.message).toContain('"Hill Anatomotor"');
  expect(finding?.message).not.toContain("Sample");
});

test("a roller table shows who holds which position, and offers no edit", () => {
  const [finding] = withDevice({ device: "roller table" }).findings.filter(({ rule }) => rule === "traction/roller-table");
  expect(finding?.positions.length).toBeGreaterThanOrEqual(3);
  expect(finding?.fix).toEqual({ tier: "never", changes: [], edits: [] });
});
