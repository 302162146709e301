import { parentPort } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import { END } from "./messages.ts";
import type { Answered, ToThread } from "./messages.ts";
import { ScrubAnswers } from "./scrubber.ts";

/** The thread that imports are read and judged in: it answers one question after another, and knows no store. */
function answer(port: MessagePort): void {
  const answers = new ScrubAnswers();
  port.on("message", (told: ToThread) => {
    if (told === END) return port.close();
    const { n, what, given } = told;
    port.postMessage(answered(n, () => (answers[what] as (...all: readonly unknown[]) => unknown).apply(answers, [...given])));
  });
}

function answered(n: number, work: () => unknown): Answered {
  try {
    return { n, value: work() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { n, thrown: { name: error.name, message: error.message, stack: error.stack ?? "" } };
  }
}

if (parentPort !== null) answer(parentPort);
