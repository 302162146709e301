import { Command, Option } from "commander";
import { advise, adviceJson, adviceText } from "../advise/index.ts";
import { takenJson } from "../advise/note/index.ts";
import { parseIsoDay } from "../claim/index.ts";
import type { Day } from "../claim/index.ts";
import type { Json } from "../write/index.ts";
import { harmless, problemJson } from "../write/index.ts";
import { takenText } from "./advise-note.ts";
import { factsOf, setupOf } from "./advise-input.ts";
import type { AdviseOptions } from "./advise-input.ts";
import { outputTo } from "./output.ts";
import { prepare } from "./setup.ts";
import { tablesOption } from "./tables/loaded.ts";
import { styleFor, remark } from "./terminal.ts";
import { STATUS, Unusable } from "./unusable.ts";

const EXAMPLES = `
Where a visit has several codes, name the one that a value is of: --minutes 97140=10.
--format 837p writes the advised claim as a file, or says which facts are missing and writes nothing.
Status: 0 there is an answer, 1 the claim would not pass our own check, 2 the call or the record cannot be used, 3 our own error.

Examples:
  claimwright advise --payer medicare-b --provider PT --plan PT --minutes 15 --device "motorized table" --region lumbar
  claimwright advise --code 97012 --code 97140 --payer uhc --provider DC --minutes 97012=12 --minutes 97140=15
  claimwright advise --visit visit.json --format json
  claimwright advise --note visit.txt --payer medicare-b --provider PT --plan PT
  claimwright advise --visit visit.json --claim-details office.json --control-number 118 --format 837p --out visit.837`;

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, ...value.split(",").map((part) => part.trim())];

export function adviseCommand(): Command {
  return withFacts(new Command("advise")
    .description("one visit in, how to bill it out: lines, modifiers with their reasons, what the note must hold, what to ask"))
    .option("--practice <file>", "the office's own policy (default: claimwright.yaml in this folder, if there is one)")
    .addOption(tablesOption())
    .addOption(new Option("--format <format>").choices(["text", "json", "837p"]).default("text"))
    .option("--claim-details <file>", "what the claim says and the visit does not (JSON), for --format 837p: office, insurance, charges")
    .option("--control-number <n>", "the number of the 837P, another one for every file", String)
    .option("--out <file>", "write the answer to a file")
    .addHelpText("after", EXAMPLES)
    .action(async (options: AdviseOptions) => { process.exitCode = await answer(options); });
}

function withFacts(command: Command): Command {
  return command
    .option("--visit <file>", "a visit record (JSON); - for standard input. The flags below add to it")
    .option("--note <file>", "the visit's note as text: facts are taken from its words, each shown for you to confirm")
    .option("--code <codes>", "procedure codes (default 97012)", several)
    .option("--payer <name>", "a policy's name, or the payer's")
    .addOption(new Option("--provider <type>", "who gave it: DC, PT, OT, SLP, MD, PTA or OTA"))
    .option("--date <day>", "day of service, such as 2026-03-02 (without one, today's rules count)")
    .option("--minutes <n>", "minutes given", several)
    .option("--time <from-to>", "from when to when, such as 10:00-10:15", several)
    .option("--device <words>", "what pulled, in your own words")
    .option("--force <words>", "such as \"40 lb\", or what made it: motor, weights, body-weight or manual")
    .option("--angle <degrees>", "angle of pull")
    .option("--mode <mode>", "static or intermittent")
    .option("--position <words>", "how the patient lay or sat")
    .option("--region <regions>", "body regions", several)
    .option("--etiology <words>", "the cause of the symptoms")
    .option("--response <words>", "how the patient responded")
    .option("--plan <discipline>", "there is a signed plan of care: PT, OT or SLP")
    .option("--notice <kind>", "a signed CMS-R-131 is on file: voluntary or required")
    .option("--care-type <type>", "active or maintenance")
    .option("--visit-minutes <n>", "the whole visit, untimed services included")
    .option("--regions-of-cmt <regions>", "regions that were manipulated", several)
    .option("--diagnosis <codes>", "ICD-10-CM codes", several);
}

/** Answers one visit and gives the exit status. */
async function answer(options: AdviseOptions): Promise<number> {
  if (options.format === "837p") return (await import("./advise-837p.ts")).written837p(options, today(), minuteOfDay());
  const output = outputTo(options.out, [options.visit, options.note, options.practice].filter((path) => path !== undefined));
  const json = options.format === "json";
  try {
    const { engine } = await prepare(setupOf(options));
    const { facts, problems, taken } = await factsOf(options, engine, today());
    for (const { message } of problems) remark(`claimwright: ${message}`);
    const advice = advise(engine, facts);
    const style = styleFor(output.isTerminal);
    const noted = options.note === undefined ? {} : { fromNote: taken.map(takenJson) };
    output.write(json
      ? written({ ...adviceJson(advice), ...noted, problems: problems.map(problemJson) })
      : harmless(`${[...adviceText(advice, facts.day, style), ...takenText(taken, style)].join("\n")}\n`, style));
    return STATUS.fine;
  } catch (error) {
    if (json && error instanceof Unusable) output.write(written(nothing(error.message)));
    throw error;
  } finally {
    await output.close();
  }
}

function written(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The answer's shape with nothing in it: what a program that reads JSON gets where the call cannot be used. */
function nothing(message: string): Json {
  return {
    billable: "unknown", lines: [], checklist: [], notices: [], questions: [], alternatives: [], positions: [], verdict: null,
    problems: [{ code: "unusable-call", severity: "error", message }], schemaVersion: 1,
  };
}

function minuteOfDay(): number {
  const now = new Date();
  return now.getHours() * 60 + now.getMinutes();
}

function today(): Day {
  const now = new Date();
  const text = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return parseIsoDay(text) ?? 0;
}
