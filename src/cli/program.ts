import { Command, CommanderError } from "commander";
import { ackCommand } from "./ack.ts";
import { adviseCommand } from "./advise.ts";
import { backupCommand, restoreCommand } from "./backup.ts";
import { checkNoteCommand } from "./check-note.ts";
import { explainCommand } from "./explain.ts";
import { fixCommand } from "./fix.ts";
import { codeOf } from "./input.ts";
import { resetFactorCommand } from "./reset-factor.ts";
import { rulesCommand } from "./rules.ts";
import { scrubCommand } from "./scrub.ts";
import { serveCommand } from "./serve.ts";
import { showCommand } from "./show.ts";
import { tablesCommand } from "./tables.ts";
import { remark } from "./terminal.ts";
import { unitsCommand } from "./units.ts";
import { STATUS, Unusable } from "./unusable.ts";
import { version } from "./version.ts";

function program(): Command {
  const all = new Command("claimwright")
    .description("Tells a chiropractic or physical-therapy office, before a claim leaves, what the payer will say about it, why, and how to put it right. Nothing leaves this computer.")
    .version(version())
    .addHelpText("after", "\nStart with: claimwright scrub today.837");
  const commands = [
    scrubCommand(), fixCommand(), adviseCommand(), checkNoteCommand(), explainCommand(), showCommand(), ackCommand(),
    rulesCommand(), unitsCommand(), tablesCommand(), serveCommand(), backupCommand(), restoreCommand(), resetFactorCommand(),
  ];
  for (const command of commands) all.addCommand(command);
  all.exitOverride().configureOutput({ outputError: () => undefined });
  inherit(all);
  return all;
}

/** Every command throws instead of ending the process, so that one place decides the status. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command);
    child.exitOverride((error) => { throw new Misused(error, nameOf(child)); });
    inherit(child);
  }
}

/** A call that cannot be read, and the command that it was for. */
class Misused extends Error {
  override readonly name = "Misused";
  readonly by: CommanderError;
  readonly of: string;

  constructor(by: CommanderError, of: string) {
    super(by.message);
    this.by = by;
    this.of = of;
  }
}

/** `claimwright tables import`. */
function nameOf(command: Command): string {
  return `${command.parent === null ? "" : `${nameOf(command.parent)} `}${command.name()}`;
}

/** Runs a command line and answers the exit status. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync([...argv]);
    return Number(process.exitCode ?? STATUS.fine);
  } catch (error) {
    return failed(error);
  }
}

/** One line on standard error for every failure; the stack of one of ours only when it is asked for. */
function failed(error: unknown): number {
  if (error instanceof Misused) return misused(error.by, error.of);
  if (error instanceof CommanderError) return misused(error, "claimwright");
  if (error instanceof Unusable) return say(error.message, STATUS.unusable);
  if (process.env["CLAIMWRIGHT_DEBUG"] === "1" && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
  const name = error instanceof Error ? error.name : "unknown";
  return say(`our own error (${name}), not yours. Run it again with CLAIMWRIGHT_DEBUG=1 and report what it prints, without patient data.`, STATUS.ours);
}

function misused({ code, exitCode, message }: CommanderError, of: string): number {
  if (exitCode === 0) return STATUS.fine;
  if (code === "commander.help") return STATUS.unusable;
  return say(`${message.replace(/^error: /, "").replace(/\.+$/, "").replaceAll("\n", " ")}. See ${of} --help.`, STATUS.unusable);
}

function say(text: string, status: number): number {
  remark(`claimwright: ${text.replaceAll("\n", " ")}`);
  return status;
}

/** A reader that has seen enough (`| head`) is no error; a full disk is. */
function endOnBrokenOutput(error: unknown): void {
  const code = codeOf(error);
  process.exit(code === "EPIPE" ? undefined : say(`the output cannot be written (${code}). Make room, or write it elsewhere.`, STATUS.unusable));
}

process.stdout.on("error", endOnBrokenOutput);
process.stderr.on("error", endOnBrokenOutput);
process.exitCode = await main(process.argv);
