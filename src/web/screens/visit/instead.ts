import type { AdviceView } from "../../engine/advice-view.ts";
import { isCash, mainCode } from "./answers.ts";
import type { Answers, Pull } from "./answers.ts";
import type { Pick as Choice } from "./choices.ts";
import type { Step } from "./steps.ts";

/** 97012 is not taken here: known at once for hands, else once the payer is. */
export function isRefused(answers: Answers, advice: AdviceView): boolean {
  if (answers.pull === "hands") return true;
  if (answers.day === undefined || mainCode(answers) !== "97012") return false;
  return refusal(advice) !== undefined || takesIt(advice) !== undefined;
}

/** What keeps 97012 off the claim. */
function refusal({ notBilled }: AdviceView): AdviceView["notBilled"][number] | undefined {
  return notBilled.find(({ code }) => code === "97012");
}

/** The payer's own word is needed for this device. */
function takesIt({ questions }: AdviceView): AdviceView["questions"][number] | undefined {
  return questions.find((question) => question.fact === "payer-takes-it");
}

/** What pulled, in the middle of a sentence. */
const PULLED: Readonly<Partial<Record<Pull, string>>> = {
  inversion: "an inversion table", rollers: "a roller table", decompression: "a decompression table", flexion: "this flexion-distraction table", home: "a unit that goes home",
};

const HANDS = "Hands-on traction is 97140, manual therapy, and is timed. Shall we bill that?";

/** The question what to do without 97012: what pulled is no traction, or is not to this payer. */
export function insteadWords(answers: Answers, advice: AdviceView): Omit<Step, "key"> {
  const { pull } = answers;
  const refused = refusal(advice);
  if (pull === "hands") return { ask: HANDS, why: refused?.why ?? "97012 is for a pull by a machine, weights or body weight." };
  const pulled = pull === null || pull === undefined ? undefined : PULLED[pull];
  const asked = takesIt(advice);
  if (refused === undefined && asked !== undefined) return doubtedWords(pulled ?? "this", asked, advice, isCash(answers));
  const ask = pulled === undefined ? "97012 is not the code here." : `97012 is not for ${pulled} here.`;
  return { lead: refused?.why ?? "", ask: `${ask} What shall we do?`, why: [refused?.what, refused?.next].filter(Boolean).join(" ") };
}

function doubtedWords(pulled: string, { why, ask }: AdviceView["questions"][number], advice: AdviceView, cash: boolean): Omit<Step, "key"> {
  return cash ? { ask: `97012 is not for ${pulled}: leave it off?`, why } : { ...openWords(pulled, advice), why: `${why} ${ask}` };
}

/** No payer that was read takes it, and this one may or may not say otherwise. */
function openWords(pulled: string, { waivable, policy }: AdviceView): Pick<Step, "lead" | "ask"> {
  if (waivable !== undefined) {
    return { lead: "No rule of this payer that we have read takes it.", ask: `97012 is not for ${pulled}: has this payer said otherwise, in writing?` };
  }
  const lead = `${policy.title} has no rule that we have read which takes it, and agrees nothing with a single office.`;
  return { lead, ask: `97012 is not for ${pulled}: leave it off?` };
}

/** What can be done where 97012 is not the code. */
export function insteadPicks(answers: Answers, advice: AdviceView): readonly Choice[] {
  const paper = isCash(answers) ? "bill" : "claim";
  if (answers.pull === "hands") return [{ value: "97140", label: "Yes, bill 97140" }, { value: "off", label: `No, leave it off the ${paper}` }];
  const refused = refusal(advice);
  const written: readonly Choice[] = advice.waivable === undefined ? [] : [WRITTEN];
  if (refused === undefined && takesIt(advice) !== undefined) return [...written, { value: "off", label: `Leave 97012 off the ${paper}` }];
  const codes = advice.alternatives.filter(({ code }) => /^[A-Z0-9]{5}$/.test(code));
  return [
    ...codes.map(({ code, why }) => ({ value: code, label: `Bill ${code} instead`, hint: why })),
    { value: "off", label: `Leave it off the ${paper}` },
    ...written,
  ];
}

/** Payers differ, and one's own written word settles it. */
const WRITTEN: Choice = { value: "written", label: "This payer takes it, and we have that in writing", hint: "its letter, contract or published policy; keep it on file for this visit" };
