import type { Statement } from "../policy.ts";

/** What Medicare Part B asks of modifiers. */
export const medicareModifiers: readonly Statement[] = [
  {
    rule: "modifiers/therapy-modifier-required",
    from: "2018-01-01",
    set: { on: true, severity: "error" },
    cite: {
      source: "cms-cr10176",
      section: "Always-therapy codes, any kind of provider; returned without one",
      from: "2018-01-01",
      confidence: "verified",
    },
  },
  {
    rule: "modifiers/gy-excluded-service",
    set: { on: true },
    cite: {
      source: "cms-benefit-manual-ch15",
      section: "§30.5, §240.1: of a chiropractor only spinal manipulation is covered",
      confidence: "verified",
    },
  },
  {
    rule: "modifiers/gy-on-covered-service",
    set: { on: true },
    cite: {
      source: "cms-benefit-manual-ch15",
      section: "§220: a therapist's outpatient therapy is a covered benefit",
      confidence: "logic",
    },
  },
  {
    rule: "modifiers/gx-needs-gy",
    set: { on: true },
    cite: { source: "ngs-chiropractic", section: "GX goes with GY", confidence: "verified" },
  },
  {
    rule: "modifiers/ga-on-excluded-service",
    set: { on: true },
    cite: { source: "ngs-chiropractic", section: "GA is for a covered service expected to fail necessity", confidence: "verified" },
  },
  {
    rule: "modifiers/liability-conflict",
    set: { on: true },
    cite: { source: "liability-modifier-pairs", section: "Pairs that make a line unprocessable", confidence: "secondary" },
  },
  {
    rule: "modifiers/at-only-on-cmt",
    set: { params: { except: ["98943"] } },
    cite: { source: "chiroeco-modifiers", section: "98943 carries GY, never AT: a rule of its own says so", confidence: "secondary" },
  },
  {
    rule: "cmt/extraspinal-medicare",
    set: { on: true },
    cite: { source: "chiroeco-modifiers", section: "98943 carries GY", confidence: "secondary" },
  },
  {
    rule: "modifiers/kx-above-threshold",
    set: { on: true },
    cite: { source: "cms-claims-manual-ch5", section: "§10.2-10.3.3", confidence: "verified" },
  },
  {
    rule: "modifiers/kx-below-threshold",
    set: { on: true },
    cite: { source: "cms-claims-manual-ch5", section: "§10.3.1 and §10.3.3", confidence: "verified" },
  },
  {
    rule: "modifiers/kx-conflict",
    set: { on: true },
    cite: { source: "cms-claims-manual-ch5", section: "§10.3.3", confidence: "verified" },
  },
  {
    rule: "modifiers/abn-valid",
    set: { on: true },
    cite: { source: "cms-claims-manual-ch5", section: "§10.5", confidence: "verified" },
  },
  {
    rule: "modifiers/gz-provider-liable",
    set: { on: true },
    cite: { source: "noridian-chiropractic", section: "GZ", confidence: "verified" },
  },
  {
    rule: "modifiers/therapy-modifier-off-list",
    set: { on: true },
    cite: { source: "cms-claims-manual-ch5", section: "§20.C", confidence: "verified" },
  },
  {
    rule: "modifiers/assistant-untimed",
    from: "2020-01-01",
    set: { on: true },
    cite: { source: "cms-claims-manual-ch5", section: "§20.1", from: "2020-01-01", confidence: "verified" },
  },
  {
    rule: "modifiers/assistant-de-minimis",
    from: "2020-01-01",
    set: { on: true },
    cite: { source: "cms-claims-manual-ch5", section: "§20.1", from: "2020-01-01", confidence: "verified" },
  },
  {
    rule: "modifiers/assistant-midpoint",
    from: "2022-01-01",
    set: { on: true },
    cite: { source: "cms-claims-manual-ch5", section: "§20.1", from: "2022-01-01", confidence: "verified" },
  },
  {
    rule: "modifiers/assistant-joint",
    from: "2020-01-01",
    set: { on: true },
    cite: { source: "cms-claims-manual-ch5", section: "§20.1", from: "2020-01-01", confidence: "verified" },
  },
  {
    rule: "modifiers/assistant-incident-to",
    from: "2020-01-01",
    set: { on: true },
    cite: { source: "cms-claims-manual-ch5", section: "§20.1", from: "2020-01-01", confidence: "verified" },
  },
];
