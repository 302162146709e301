import type { Answers } from "./answers.ts";

/** Whether the patient may be charged for what no payer is billed for, as far as that is known of this payer and clinician. */
export function chargeable({ payer, provider }: Answers): string {
  switch (payer) {
    case "cash":
      return "No code here says what was done. The patient may be charged the office's own price for it, said beforehand: the bill then tells in words "
        + "what was done, and not 97012.";
    case "own":
      return "No code here says what was done. May the patient be charged? If the office has no contract with the insurer, its own price, said beforehand; with a "
        + "contract, that says what may be charged for a service that is not covered, and most want the patient's consent in writing before it.";
    case "medicare-b": return provider === "DC"
      ? "May the patient be charged? Of a chiropractor Medicare covers spinal manipulation and nothing else (Benefit Policy Manual, chapter 15, §240.1.1): "
      + "the rest is between the office and the patient, who should hear the price beforehand."
      : "May the patient be charged? For what Medicare denies as not necessary, only after a signed notice (CMS-R-131) before the service; without one the office bears it.";
    case "medicare-advantage":
      return "May the patient be charged? In a Medicare Advantage plan only after the plan itself has said beforehand that it does not cover the service; "
        + "the notice CMS-R-131 is not for it.";
    case "workers-comp": case "wa-lni":
      return "May the patient be charged? An injured worker is mostly not to be charged for the care of a work injury: ask the insurer before anything is.";
    default:
      return "May the patient be charged? That is for the office's contract with this payer, which was not read here; most want the patient's consent in "
        + "writing before the service. Ask the payer before anything is charged.";
  }
}
