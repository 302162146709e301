import { inWords, MONTHS } from "../facts.ts";
import type { Words } from "../facts.ts";

const two = (number: number): string => String(number).padStart(2, "0");
const short = (month: number): string => (MONTHS[month - 1] ?? "").slice(0, 3);

export const secondWords: Words = {
  regions: {
    lumbar: ["L/S", "lower back", "L3-L5", "lumbars"],
    cervical: ["C/S", "cervicals", "C4-C6", "cerv spine", "C6/7"],
  },
  devices: {
    "motorized-table": ["mechanical traction table with motor", "motorised table", "Chattanooga traction unit", "electric traction table"],
    "halter-weights": ["cervical halter with free weights", "pulley and weight set-up"],
    "over-door": ["over-door pulley", "over the door cervical unit"],
    "decompression-table": ["decompression table", "DRX 9000"],
    "roller-table": ["Spinalator", "roller bed"],
    "inversion-table": ["inversion unit"],
  },
  causes: {
    lumbar: ["lumbar disc protrusion", "sciatica", "lumbar spinal stenosis", "herniated nucleus pulposus L5-S1"],
    cervical: ["cervical disc protrusion", "cervical stenosis", "foraminal narrowing at C6-7", "cervical DDD"],
  },
  minutes: [(m) => `${m}min`, (m) => `${m} min.`, (m) => `${inWords(m)} min`, (m) => `${m}'`, (m) => `${m} Minutes`],
  span: (low, high) => `${low}-${high} min`,
  again: (minutes) => `Traction time was ${minutes}.`,
  pounds: [(p) => `${p} lb`, (p) => `${p}lbs`, (p) => `${p} lbs.`, (p) => `${p} #`],
  degrees: [(d) => `${d}°`, (d) => `${d} degree`],
  dates: [({ year, month, day }) => `${year}-${two(month)}-${two(day)}`, ({ year, month, day }) => `${short(month)} ${day} ${year}`, ({ year, month, day }) => `${day} ${short(month)} ${year}`, ({ year, month, day }) => `${two(month)}-${two(day)}-${year}`],
  static: ["sustained", "static pull", "constant tension"],
  intermittent: ["int. mode", "intermittently", "on/off cycle"],
  signers: ["R. Madeup, D.C.", "Lee Nobody PT, DPT", "Dr. Imaginary"],
};
