import type { Policy } from "../policy.ts";
import { medicareCmt } from "./medicare-b-cmt.ts";
import { medicareCodes } from "./medicare-b-codes.ts";
import { medicareDocumentation } from "./medicare-b-documentation.ts";
import { medicareModifiers } from "./medicare-b-modifiers.ts";
import { medicareTime } from "./medicare-b-time.ts";
import { medicareTraction } from "./medicare-b-traction.ts";

/** Original Medicare, Part B professional claims. */
export const medicareB: Policy = {
  id: "medicare-b",
  title: "Medicare Part B",
  layer: "cms",
  statements: [
    ...medicareTraction,
    ...medicareDocumentation,
    ...medicareModifiers,
    ...medicareTime,
    ...medicareCmt,
    ...medicareCodes,
    {
      rule: "ncci/units-above-mue",
      set: { severity: "error", params: { zeroIsNeverPaid: true, except: ["97010", "97012", "97014"] } },
      cite: { source: "ncci-policy-manual", section: "Chapter I, section V: above the limit every unit is denied", confidence: "verified" },
    },
    {
      rule: "provider/furnished-by",
      set: { severity: "error" },
      cite: {
        source: "cms-benefit-manual-ch15",
        section: "§230: an aide's service is not therapy; an assistant's is billed by the therapist",
        confidence: "verified",
      },
    },
    {
      rule: "provider/incident-to",
      set: { on: true },
      cite: { source: "cms-benefit-manual-ch15", section: "§60.1-60.2, §230: incident-to therapy", confidence: "verified" },
    },
    {
      rule: "necessity/maintenance",
      set: { on: true },
      cite: { source: "cms-benefit-manual-ch15", section: "§220.2: skilled maintenance", confidence: "verified" },
    },
    {
      rule: "cmt/initial-treatment-after-service",
      set: { on: true },
      cite: { source: "noridian-initial-treatment", section: "DTP*454 with 98940 to 98942", confidence: "verified" },
    },
    {
      rule: "cmt/acute-manifestation-date",
      set: { on: true },
      cite: { source: "stedi-claims-api", section: "acuteManifestationDate", confidence: "secondary" },
    },
    {
      rule: "claim/date-order",
      set: { params: { dates: ["304", "431", "453", "455", "484"] } },
      cite: { source: "noridian-initial-treatment", section: "The initial treatment has a rule of its own", confidence: "verified" },
    },
    {
      rule: "form/medicare-item-14",
      set: { on: true },
      cite: {
        source: "chirowise-item-14",
        section: "Item 14 without a qualifier, item 15 blank; otherwise CO-16 with MA130",
        confidence: "secondary",
      },
    },
    {
      rule: "claim/timely-filing",
      set: { on: true, params: { years: 1 } },
      cite: { source: "payer-timely-filing", section: "Medicare: one calendar year from the service", confidence: "secondary" },
    },
    {
      rule: "claim/certifying-provider",
      set: { on: true },
      cite: { source: "cms-benefit-manual-ch15", section: "§220.1.3.C", confidence: "verified" },
    },
    {
      rule: "claim/two-disciplines",
      set: { on: true },
      cite: { source: "cms-benefit-manual-ch15", section: "§220.1.2.B", confidence: "verified" },
    },
  ],
  gaps: [
    "Which contractor (MAC) handles the claim is not known, so no local coverage rule is applied, and no local diagnosis list was read.",
    "The units a day allowed by the annual therapy list (Claims Processing Manual, chapter 5, section 20.2.D) are not loaded.",
    "The annual list of always-therapy codes is recalled; load the official one.",
  ],
};
