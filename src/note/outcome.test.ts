import { expect, test } from "vitest";
import { readNote } from "./index.ts";

/** The words that are read as what the treatment did; `-` where none are. */
function responseIn(text: string): string {
  const read = readNote(text, { codes: ["97012"] }).services[0]?.elements.find(({ element }) => element === "response");
  return read?.evidence[0]?.text ?? "-";
}

const TREATED = "Lumbar traction 15 min at 60 lb, supine.";

test.each([
  ["He said the leg was quiet."], ["Pt states it hit the spot"], ["said leg quit tingling"], ["She reported her thigh was down to a two."],
  ["Got up straight and smiling."], ["He arose comfortable."], ["She could tie her boots unassisted."], ["Walked to the car without his cane."],
  ["\"lighter, in a good way\""], ["NPRS 5 \u2192 3."], ["Leg pain 4 to 2."], ["ROM rot 30 \u2192 50."], ["No numbness."], ["Thigh pain absent."],
  ["OK."], ["Ribs OK."], ["Prefers it."], ["Otherwise fine."], ["Both areas easier."], ["Breathes deeper."], ["Back not as tight."], ["No nausea."],
  ["Slight nausea, passed."], ["Arm pins and needles settled."], ["Rotated further left after."], ["SLR 40 to 60."], ["Turns head left 70, was 55."],
  ["Pt slept."], ["He did quite well."], ["Pt ok."], ["Pt left c/o 2/10 LBP vs 5/10 on arrival."], ["SLR up 15 deg."], ["R rot +10."], ["HA 4>1."], ["Good result, 7/10 down to 4/10."], ["Left w/o antalgia."], ["incr ROM."],
  ["Walked 10 min without leg pain after."], ["He could put his own socks on afterwards."],
  ["Headache 4/10 to 1/10."], ["Walking without the limp she came in with."], ["Pt states \"that helped.\" Dx: L5 disc."],
])("after the treatment: %s", (words) => {
  expect(responseIn(`${TREATED} ${words}`)).toContain(words.replace(/(?:\.?"|\.)(?: Dx: .*)?$/, ""));
});

test.each([["LB 3 \u2192 1"], ["No pain upon rising"], ["Rotation 60 to 68 deg. 2/wk"]])("behind what was given under P: %s", (words) => {
  expect(responseIn(`S: sore. A: sprain.\nP: adj L5\nLumbar traction 15 min 50 lbs supine\n${words}`)).toContain(words.replace(" 2/wk", "").replace(/\.$/, ""));
});

test.each([
  ["under P what is to come", "S: sore.\nP: Lumbar traction 15 min 50 lbs supine\nGoal: pain 3 to 1"], ["under P the rate", "S: sore.\nP: Lumbar traction 15 min 50 lbs\n2 to 3 x/wk"],
  ["before it was given", `He said the leg was quiet.\n${TREATED}`], ["what is planned", `${TREATED} He will walk without his cane.`],
  ["a cause", `${TREATED} Dx: L4-5 disc herniation, less.`], ["another service", `${TREATED} Ther ex 15 min, squats 3 to 4 sets.`],
  ["a history", `${TREATED} Last week he walked without his cane.`], ["a weight", `${TREATED} He could lift 20 lb.`],
  ["of a pack", `${TREATED} Hot pack to the neck 10 min, no adverse skin response.`], ["of the exercises", `${TREATED} Tolerated the exercises well.`],
  ["of the skin", `${TREATED} Skin ok.`], ["of why it was given", `${TREATED} To promote increased mobility.`], ["of who did it", `${TREATED} Hold time 30 less 10.`],
])("no response: %s", (_, text) => {
  expect(responseIn(text)).toBe("-");
});

test("in a clause that the patient opens it is of all that was done, whatever was named last", () => {
  expect(responseIn(`${TREATED} Ther ex 20 min with good form, pt reports less pain after.`)).toBe("reports less pain after");
  expect(responseIn(`${TREATED} Hot pack 10 min, no adverse response.`)).toBe("-");
});
