// Loaded before a contender (`node --import`): at its end it says what it used, on its file descriptor 3.
import { readFileSync, writeSync } from "node:fs";
import process from "node:process";
import { isMainThread } from "node:worker_threads";

// Linux hands `maxRSS` down from the process that started this one; the high-water mark in /proc begins anew with the program.
const ownPeakKb = () => {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "latin1"))?.[1]);
  } catch {
    return Number.NaN;
  }
};

if (isMainThread) process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ peakKb: ownPeakKb() || maxRSS, cpuMicros: userCPUTime + systemCPUTime }));
});
