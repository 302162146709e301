import { spawn } from "node:child_process";
import { join } from "node:path";
import { Command } from "commander";
import { dataFolder, defaultFolder as tablesFolder } from "../import/tables/folder.ts";
import type { Running } from "../serve/index.ts";
import { tablesOption } from "./tables/loaded.ts";
import { remark } from "./terminal.ts";
import { STATUS, Unusable } from "./unusable.ts";
import { version } from "./version.ts";

interface ServeCliOptions {
  readonly port: string;
  readonly host: string;
  readonly open?: boolean;
  readonly data?: string;
  readonly demo?: boolean;
  readonly tables?: string;
}

const PORT = "4837";
const OLDEST = [22, 18] as const;

const EXAMPLES = `
The app runs on this computer and nothing of it leaves: it listens on 127.0.0.1 unless --host says otherwise.

Examples:
  claimwright serve --demo
  claimwright serve --data ~/claims --open
  claimwright serve --port 8080`;

export function serveCommand(): Command {
  return new Command("serve").description("the app in your browser, and its HTTP API, on this computer")
    .option("--port <n>", "where it listens; 0 takes a free port", PORT)
    .option("--host <address>", "the address it listens on", "127.0.0.1")
    .option("--data <folder>", "where claims are kept (default: CLAIMWRIGHT_DATA, else your data folder)")
    .option("--demo", "an invented clinic day, in a folder that goes when the program ends")
    .addOption(tablesOption())
    .option("--open", "open the app in the browser")
    .addHelpText("after", EXAMPLES)
    .action(async (options: ServeCliOptions) => { process.exitCode = await serve(options); });
}

/** Serves until it is told to stop. */
async function serve(options: ServeCliOptions): Promise<number> {
  refuseOldNode();
  const stopped = stopAsked();
  const running = await started(options);
  process.stdout.write(`Claimwright is at ${running.address} (Ctrl-C stops it)\n`);
  if (options.open === true) openBrowser(running.address);
  await stopped;
  await running.close();
  remark("claimwright: stopped.");
  return STATUS.fine;
}

/** The server and its libraries are loaded only for this command. */
async function started(options: ServeCliOptions): Promise<Running> {
  const { host, port, demo, data } = options;
  if (demo === true && data !== undefined) throw new Unusable("--demo has a folder of its own. Leave --data out.");
  const { isLoopback, startOffice, webFolder } = await import("../serve/index.ts");
  if (!isLoopback(host)) throw new Unusable(`--host ${host}: others could reach it there, and nobody has to sign in yet. Leave --host out.`);
  try {
    return await startOffice({
      host, port: portOf(port), version: version(), webFolder: webFolder(), names: [], isShared: false, onError: tellDeveloper,
      tables: options.tables ?? tablesFolder(), ...(demo === true ? {} : { data: data ?? ownFolder() }),
    });
  } catch (error) {
    if (error instanceof Error && TOLD.has(error.name)) throw new Unusable(error.message);
    throw error;
  }
}

/** What opening the data may refuse, in one line each. */
const TOLD = new Set(["ServeRefused", "StoreRefused", "PracticeRefused", "PackedError"]);

/** Where claims are kept unless the call says otherwise. */
function ownFolder(): string {
  const said = process.env["CLAIMWRIGHT_DATA"];
  return said !== undefined && said !== "" ? said : join(dataFolder(process.env, process.platform), "claimwright", "data");
}

function tellDeveloper(error: unknown): void {
  const name = error instanceof Error ? error.name : "unknown";
  if (process.env["CLAIMWRIGHT_DEBUG"] === "1" && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
  else remark(`claimwright: our own error while working (${name}). Start again with CLAIMWRIGHT_DEBUG=1 and report what it prints, without patient data.`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Unusable(`--port ${text}: give a number from 0 to 65535.`);
  return port;
}

function refuseOldNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Unusable(`serve needs Node ${OLDEST.join(".")} or later, and this is ${process.version}. Install a newer Node; every other command runs on this one.`);
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

function openBrowser(address: string): void {
  const [command, ...args] = process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  const child = spawn(command ?? "", [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => { remark("claimwright: the browser could not be opened; open the address yourself."); });
  child.unref();
}
