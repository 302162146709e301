// Loaded before a contender (`node --import`): at its end it says what it used, on its file descriptor 3.
import { writeSync } from "node:fs";
import process from "node:process";
import { isMainThread } from "node:worker_threads";

if (isMainThread) process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ peakKb: maxRSS, cpuMicros: userCPUTime + systemCPUTime }));
});
