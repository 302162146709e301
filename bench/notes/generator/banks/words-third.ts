import { inWords, MONTHS } from "../facts.ts";
import type { Words } from "../facts.ts";

const two = (number: number): string => String(number).padStart(2, "0");
const month = (number: number): string => MONTHS[number - 1] ?? "";

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${["th", "st", "nd", "rd"][day % 10] ?? "th"}`;
}

function clipped(name: string): string {
  return name.length <= 4 ? name : `${name.slice(0, 3)}.`;
}

/** Words of the third bank. */
export const thirdWords: Words = {
  regions: {
    lumbar: ["lumbosacral spine", "LS spine", "L2-L4", "lower lumbar area", "small of the back", "lumbo-sacral region", "low-back"],
    cervical: ["C3-C5", "cx spine", "lower neck", "c-sp", "mid-cervical spine", "neck/upper cervicals"],
  },
  devices: {
    "motorized-table": ["Triton DTS table", "power traction table", "motor-driven table", "electromechanical traction unit", "Tru-Trac table", "TX motorized unit"],
    "halter-weights": ["chin halter with weight bag", "head sling, pulley and sandbag", "weighted cervical halter"],
    "over-door": ["door-mounted traction kit", "over-the-door head harness"],
    "decompression-table": ["SpineMED table", "Vax-D table", "non-surgical decompression unit"],
    "roller-table": ["intersegmental rollers", "IST table", "Ergo Wave roller table"],
    "inversion-table": ["Teeter inversion table", "gravity inversion board"],
    "hydro-massage": ["HydroMassage bed", "dry hydrotherapy bed"],
  },
  unscored: ["Triton DTS table"],
  causes: {
    lumbar: ["L3-4 disc derangement", "HNP at L5-S1", "right lumbar radiculitis", "spondylolisthesis of L5", "lumbar facet arthrosis", "neurogenic claudication"],
    cervical: ["C6 nerve root compression", "cervical facet arthropathy", "brachial neuritis", "C5-6 disc extrusion", "spondylosis with radicular arm pain"],
  },
  minutes: [
    (m) => `${m} min (timed)`, (m) => `${m} full minutes`, (m) => `${inWords(m)} (${m}) minutes`, (m) => `${m}m`, (m) => `${inWords(m)} mins`,
    (m) => `${m} minutes total`, (m) => `${m} MIN`,
  ],
  span: (low, high) => `${low} to ${high} mins`,
  again: (minutes) => `(billing record: ${minutes} of traction)`,
  pounds: [(p) => `${p} LB`, (p) => `${inWords(p)} pounds`, (p) => `${p} lbs of force`, (p) => `${p} pounds of pull`],
  degrees: [(d) => `${d} deg.`, (d) => `${d}-degree`, (d) => `${d} º`, (d) => `${d}deg`],
  dates: [
    (d) => `${d.month}/${d.day}/${d.year}`, (d) => `${d.day}-${month(d.month).slice(0, 3)}-${d.year}`, (d) => `${month(d.month)} ${ordinal(d.day)}, ${d.year}`,
    (d) => `${d.year}/${two(d.month)}/${two(d.day)}`, (d) => `${two(d.month)}.${two(d.day)}.${d.year}`, (d) => `${clipped(month(d.month))} ${d.day}, ${d.year}`,
  ],
  static: ["static hold", "steady pull", "held continuously", "static mode"],
  intermittent: ["30 sec on / 10 sec off", "intermittent (45/15)", "cycled 60 s hold, 20 s rest", "intermittent mode"],
  signers: ["Marisol Quintero-Hale, DC", "Tobias Wren, PT, OCS", "G. Halloran, MPT", "Dr. S. Achterberg", "Y. Petrosyan, PTA"],
};
