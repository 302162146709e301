import { at } from "./style.ts";
import type { Style } from "./style.ts";

/** Writers in whole sections and sentences. */
export const thirdStyles: readonly Style[] = [
  {
    name: "travel", between: "\n",
    head: [`TRAVEL CARD   today ${at.date}   (prior {before})`, `${at.date} - office visit #7`, `Card for visit on ${at.date}. Copay $25 pd.`],
    subjective: [
      "CC: ache {pain}/10 after raking leaves 40 min.", "CC: slept 5 hrs, worse getting out of the car.",
      "CC: after the {before} session (traction 14 mins, 35 lb) he was [response ?|sore for a day].",
    ],
    objective: ["EXAM: L rot 30 deg, R rot 45 deg, grip 60 lb R / 52 lb L.", "EXAM: edema T5, leg length 6 mm short R, wt {weight}.", "EXAM: DTR 2+, Valsalva neg."],
    traction: [
      `RX: traction ${at.region}, via ${at.device}, given ${at.minutes}.`,
      `RX: 97012 - ${at.device} - ${at.region} - ${at.minutes} - ${at.pounds}.`,
      `RX: pt put on the ${at.device} to stretch the ${at.region}; timer set and ran ${at.minutes}.`,
      `RX: mechanical traction (${at.device}) of the ${at.region}, on at {startHour}:{startMinute}, off at {startHour}:{endMinute}[duration {minutes}|].`,
      `RX: ${at.minutes} on ${at.device} for traction to ${at.region}, ${at.pounds}, ${at.intermittent}.`,
      `RX: used ${at.device}: ${at.region} pulled ${at.minutes}, [position supine|knees up on stool, supine].`,
      `RX: traction, ${at.region}. Apparatus ${at.device}. ${at.minutes}. Reason: ${at.cause}.`,
      `RX: [supervision -|DC attended] mechanical traction, ${at.device}, ${at.region}, for ${at.minutes}.`,
      "RX: skip traction this time, pt has a cold.", "RX: traction unit down for repair, adjusting only.",
    ],
    settings: [
      "", "", `Pull: ${at.pounds}, ${at.static}.`, `Pull: ${at.pounds}; ${at.intermittent}; [position supine|on back].`,
      `Line of pull ${at.degrees}.`, "[supervision -|DC in the room the entire time].",
    ],
    other: ["", "Adj: C1 RP, T6, L5.", "IFC 14 min with heat.", "97140 trigger point work [97140.duration 9|9 mins.] to levator scapulae."],
    assessment: [`DX: ${at.cause}. [response -|Left the office looser and with less ache].`, `DX: ${at.cause}.`, "DX: see card front.", `DX: ${at.cause}, gradual gains.`],
    plan: ["NEXT: [plan-of-care -|three visits weekly, four weeks].", "NEXT: Thursday; step traction up to 22 min, 70 lb.", "NEXT: call if worse."],
    sign: [`Seen and signed ${at.signer}`, `Treating doctor's signature: ${at.signer}`, "", "Signature on file: none yet"],
  },
  {
    name: "rehab", between: "\n",
    head: [`REHAB VISIT RECORD | Seen on ${at.date} | Auth thru 12/31`, `Today's date: ${at.date}\nEvaluation was {before}`],
    subjective: ["Patient report: {pain} of 10, drove 35 minutes with no stop.", "Patient report: 80% compliant with home program, 2 sets of 15."],
    objective: ["Measures: trunk flexion 62 deg; sit to stand x12 in 30 sec.", "Measures: shoulder flexion 150 degrees, neck side-bend 25 degrees.", ""],
    traction: [
      `Skilled intervention: mechanical traction directed at ${at.region} with ${at.device} (${at.minutes}) given ${at.cause}.`,
      `Skilled intervention: ${at.device}, ${at.region}, ${at.pounds}, ${at.intermittent}, ${at.minutes}.`,
      `Skilled intervention: traction. Site ${at.region}. Unit ${at.device}. Dose ${at.minutes} at ${at.pounds}, ${at.static}.`,
      `Pt tolerated ${at.minutes} of mechanical ${at.region} traction on ${at.device}.[response ?|]`,
      `Skilled intervention: ${at.minutes} ${at.region} traction (${at.device}), ${at.pounds} for ${at.cause}.`,
      `97012 ${at.device} to ${at.region} at ${at.pounds} for ${at.minutes}, patient [position supine|supine].`,
      `Mechanical traction parameters - site: ${at.region}; machine: ${at.device}; minutes: ${at.minutes}; angle: ${at.degrees}.`,
      "Skilled intervention: traction withheld pending x-ray results.", "No mechanical traction provided this session.",
    ],
    settings: ["", `Arranged [position supine|supine over a wedge]; rope at ${at.degrees}.`, "[supervision -|Direct line of sight supervision by therapist].", `Lay [position prone|prone], tension ${at.pounds}.`],
    other: [
      "", "97110 [97110.duration {exercise}|{exercise} mins] - planks, bird dog, 3 x 10.",
      "Therapeutic exercise was [97110.duration {exercise}|{exercise} minutes]; bike warm-up 6 min not billed.", "Manual techniques (97140) for [97140.duration 11|11 minutes].",
    ],
    assessment: [`Impression: ${at.cause}; [response -|symptoms eased on rising from the table].`, `Impression: ${at.cause} with slow gains.`, "Impression: on track for goals."],
    plan: ["Frequency: [plan-of-care -|twice per week for five weeks].", "Next session: try cervical traction 12 mins at 15 lb.", "Next session: reassess."],
    sign: [`Treating clinician ${at.signer} (e-signed)`, `Authenticated: ${at.signer}`, "Awaiting e-signature"],
  },
  {
    name: "scribe", between: " ",
    head: [`Scribed encounter of ${at.date}.`, `On ${at.date} the patient returned for care.`],
    subjective: [
      "The patient describes {pain} out of ten discomfort that eases within 25 minutes of lying down.",
      "The patient recalls that a year ago, on {before}, another office used traction for twenty minutes at 80 pounds [response ?|to no effect].",
    ],
    objective: ["Straight leg raise was limited at 55 degrees and body weight was {weight} pounds.", "Spurling's was negative bilaterally.", ""],
    traction: [
      `The clinician secured the patient to the ${at.device} and delivered ${at.minutes} of traction aimed at the ${at.region}.`,
      `Traction through the ${at.region} was provided by means of the ${at.device}, the pull being ${at.pounds}, over ${at.minutes}.`,
      `For ${at.cause}, the ${at.device} was used to distract the ${at.region} for ${at.minutes}.`,
      `Using the ${at.device}, the ${at.region} was tractioned at ${at.pounds} and the session ran ${at.minutes}.`,
      `Treatment comprised ${at.minutes} of ${at.region} traction (${at.device}), ${at.intermittent}.`,
      `The patient lay [position supine|supine] on the ${at.device} while the ${at.region} was under traction for ${at.minutes}.`,
      "The clinician elected not to perform traction at this encounter.", "Traction was offered and the patient refused it.",
    ],
    settings: ["", `Delivery was ${at.intermittent}, the patient being [position supine|supine].`, `It was ${at.static}, at an inclination of ${at.degrees}.`, "[supervision -|The doctor stayed beside the table]."],
    other: ["", "Exercise instruction then occupied [97110.duration {exercise}|{exercise} minutes].", "Ultrasound was given for [97035.duration 8|8 minutes]."],
    assessment: [`Working diagnosis: ${at.cause}.`, `The problem remains ${at.cause}, and the patient [response -|stood up with less pain].`, "The patient is improving overall."],
    plan: ["Visits are set at [plan-of-care -|two per week over six weeks].", "At the following visit traction will be advanced to twenty two minutes.", "A recheck is booked."],
    sign: [`Attested by ${at.signer}.`, `Reviewed and signed: ${at.signer}.`, ""],
  },
];
