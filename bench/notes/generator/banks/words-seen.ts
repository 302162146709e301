import { inWords, MONTHS } from "../facts.ts";
import type { Words } from "../facts.ts";

const two = (number: number): string => String(number).padStart(2, "0");

export const seenWords: Words = {
  regions: {
    lumbar: ["lumbar spine", "L-spine", "low back", "L4-5", "lumbar region"],
    cervical: ["cervical spine", "C-spine", "neck", "C5-6", "cervical region"],
  },
  devices: {
    "motorized-table": ["motorized traction table", "Chattanooga Triton table", "computerized traction unit"],
    "halter-weights": ["head halter and weights", "halter with pulley and weights"],
    "over-door": ["over-the-door unit", "over door traction unit"],
    "decompression-table": ["DRX9000", "spinal decompression table"],
    "roller-table": ["roller table", "intersegmental traction table"],
    "inversion-table": ["inversion table"],
  },
  causes: {
    lumbar: ["L4-5 disc herniation", "lumbar radiculopathy", "lumbar degenerative disc disease"],
    cervical: ["C5-6 disc bulge", "cervical radiculopathy", "cervical spondylosis"],
  },
  minutes: [(m) => `${m} min`, (m) => `${m} minutes`, (m) => `${inWords(m)} minutes`, (m) => `${m} mins`],
  span: (low, high) => `${low}-${high} min`,
  again: (minutes) => `Traction time was ${minutes}.`,
  pounds: [(p) => `${p} lbs`, (p) => `${p}#`, (p) => `${p} pounds`],
  degrees: [(d) => `${d} degrees`, (d) => `${d} deg`],
  dates: [({ year, month, day }) => `${two(month)}/${two(day)}/${year}`, ({ year, month, day }) => `${MONTHS[month - 1] ?? ""} ${day}, ${year}`, ({ year, month, day }) => `${month}/${day}/${year % 100}`],
  static: ["static", "continuous pull"],
  intermittent: ["intermittent", "intermittent pull"],
  signers: ["A. Example, DC", "J. Sample, DPT", "Pat Invented, PT"],
};
