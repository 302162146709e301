import { spawnSync } from "node:child_process";

/** Runs the program as its own process, from its source, and gives what it said. */
export function run(args: readonly string[], input = ""): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/main.ts", ...args], { input, encoding: "utf8", maxBuffer: 67_108_864 });
  return { status, stdout, stderr };
}
