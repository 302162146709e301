import { advise, claimFileOf } from "../advise/index.ts";
import type { ClaimDetails, ClaimFile } from "../advise/index.ts";
import type { Day } from "../claim/index.ts";
import { harmless, plainStyle } from "../write/index.ts";
import { detailsOf, overlaid } from "./advise-details.ts";
import { factsOf, recordOf, setupOf } from "./advise-input.ts";
import type { AdviseOptions } from "./advise-input.ts";
import { labelOf } from "./input.ts";
import { outputTo } from "./output.ts";
import { prepare } from "./setup.ts";
import { remark } from "./terminal.ts";
import { STATUS, Unusable } from "./unusable.ts";

/** Writes the advised claim as a file and gives the exit status. The output is opened only once there is a claim to write. */
export async function written837p(options: AdviseOptions, day: Day, minute: number): Promise<number> {
  const { engine } = await prepare(setupOf(options));
  const { facts, problems, details } = await factsOf(options, engine, day);
  for (const { message } of problems) tell(message);
  const merged = withNumber(await detailsFor(options, details), options.controlNumber);
  const file = claimFileOf(engine, facts, advise(engine, facts), merged, { day, minute });
  return delivered(file, options);
}

async function detailsFor({ visit = "", claimDetails }: AdviseOptions, own: unknown): Promise<ClaimDetails> {
  const office = claimDetails === undefined ? {} : detailsOf(await recordOf(claimDetails), labelOf(claimDetails), tell);
  return overlaid(office, own === undefined ? {} : detailsOf(own, `${labelOf(visit)}: claimDetails`, tell)) as ClaimDetails;
}

function withNumber(details: ClaimDetails, number: string | undefined): ClaimDetails {
  if (number === undefined) return details;
  if (!/^\d{1,9}$/.test(number)) throw new Unusable(`--control-number ${number}: give a number of up to nine digits.`);
  return { ...details, interchange: { ...details.interchange, controlNumber: Number(number) } };
}

async function delivered(file: ClaimFile, options: AdviseOptions): Promise<number> {
  switch (file.is) {
    case "not-billable": throw new Unusable(`advise: nothing was written, since the answer is not a clear yes. ${file.because}`);
    case "incomplete": return refusal(file);
    case "objected":
      for (const { rule, message, next } of file.errors) tell(`${rule}: ${message} ${next}`);
      tell("nothing was written: the claim would not pass our own check.");
      return STATUS.findings;
    case "written": {
      for (const { severity, rule, message } of file.verdict.findings) if (severity === "warning") tell(`${rule}: ${message}`);
      const output = outputTo(options.out, [options.visit, options.practice, options.claimDetails].filter((path) => path !== undefined));
      output.write(new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes));
      await output.close();
      return STATUS.fine;
    }
  }
}

function refusal({ missing, refused }: Extract<ClaimFile, { is: "incomplete" }>): never {
  for (const { path, loop, element, ask } of missing) tell(`missing ${path} (${loop} ${element}): ${ask}`);
  for (const { message } of refused) tell(message);
  const counts = [counted(missing.length, "fact is missing", "facts are missing"), counted(refused.length, "value cannot be written", "values cannot be written")];
  throw new Unusable(`advise: nothing was written: ${counts.filter((text) => text !== "").join(", ")}. Put them into claimDetails of the visit, or into --claim-details.`);
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : count === 1 ? `1 ${one}` : `${count} ${many}`;
}

function tell(message: string): void {
  remark(`claimwright: ${harmless(message, plainStyle())}`);
}
