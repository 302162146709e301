import { Command } from "commander";
import type { Running } from "../serve/index.ts";
import { officeOptions, withServeOptions } from "./serve-options.ts";
import type { ServeCliOptions } from "./serve-options.ts";
import { remark } from "./terminal.ts";
import { STATUS, Unusable } from "./unusable.ts";
import { version } from "./version.ts";

const PORT = "4837";
const OLDEST = [22, 18] as const;

const EXAMPLES = `
The app runs on this computer and nothing of it leaves: it listens on 127.0.0.1 unless --host says otherwise.

Examples:
  claimwright serve --demo
  claimwright serve --data ~/claims --open
  claimwright serve --data ~/claims --watch ~/outbox
  claimwright serve --encrypt --passphrase-file secret.txt --data ~/claims
  claimwright serve --host 0.0.0.0 --tls-cert office.pem --tls-key office.key --admin Ann --admin-password-file ann.txt`;

export function serveCommand(): Command {
  return withServeOptions(new Command("serve").description("the app in your browser, and its HTTP API, on this computer"), PORT)
    .addHelpText("after", EXAMPLES)
    .action(async (options: ServeCliOptions) => { process.exitCode = await serve(options); });
}

/** Serves until it is told to stop. */
async function serve(options: ServeCliOptions): Promise<number> {
  refuseOldNode("serve");
  const stopped = stopAsked();
  const running = await started(options);
  process.stdout.write(`Claimwright is at ${running.address} (Ctrl-C stops it)\n`);
  if (options.open === true) await openBrowser(running.address);
  await stopped;
  await running.close();
  remark("claimwright: stopped.");
  return STATUS.fine;
}

/** The server and its libraries are loaded only for this command. */
async function started(options: ServeCliOptions): Promise<Running> {
  const { isLoopback, startOffice, webFolder } = await import("../serve/index.ts");
  const wanted = officeOptions(options, isLoopback);
  return told(() => startOffice({ ...wanted, version: version(), webFolder: webFolder(), onError: tellDeveloper }));
}

/** What opening the data may refuse, in one line each. */
const TOLD = new Set(["ServeRefused", "StoreRefused", "PracticeRefused", "PackedError"]);

/** Does it, and tells what is refused as every command does. */
export async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && TOLD.has(error.name)) throw new Unusable(error.message);
    throw error;
  }
}

function tellDeveloper(error: unknown): void {
  const name = error instanceof Error ? error.name : "unknown";
  if (process.env["CLAIMWRIGHT_DEBUG"] === "1" && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
  else remark(`claimwright: our own error while working (${name}). Start again with CLAIMWRIGHT_DEBUG=1 and report what it prints, without patient data.`);
}

export function refuseOldNode(command: string): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Unusable(`${command} needs Node ${OLDEST.join(".")} or later, and this is ${process.version}. Install a newer Node; scrub, fix, advise and the other commands run on this one.`);
}

/** The first Ctrl-C lets work end; the second ends at once. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    let asked = 0;
    const stop = (): void => {
      if (asked++ > 0) process.exit(STATUS.fine);
      resolve();
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}

async function openBrowser(address: string): Promise<void> {
  const { spawn } = await import("node:child_process");
  const [command, ...args] = process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  const child = spawn(command ?? "", [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => { remark("claimwright: the browser could not be opened; open the address yourself."); });
  child.unref();
}
