import type { OfficeParts } from "../../src/work/index.ts";
import { ScrubAnswers } from "../../src/work/thread/scrubber.ts";
import type { Scrubber } from "../../src/work/thread/scrubber.ts";

/** The engine's work done in the test's own thread: for tests that are about something else, a thread costs a second each. */
export class HereScrubber implements Scrubber {
  readonly #answers = new ScrubAnswers();
  readonly #parts: () => OfficeParts;
  #told: OfficeParts | undefined;

  constructor(parts: () => OfficeParts) {
    this.#parts = parts;
  }

  begin: Scrubber["begin"] = (file, from) => this.#ask(() => { this.#answers.begin(file, from); });
  push: Scrubber["push"] = (chunk) => this.#ask(() => this.#answers.push(chunk));
  end: Scrubber["end"] = () => this.#ask(() => this.#answers.end());
  judge: Scrubber["judge"] = (of) => this.#ask(() => this.#answers.judge(of));
  visits: Scrubber["visits"] = (bytes) => this.#ask(() => this.#answers.visits(bytes));
  stop = (): Promise<void> => Promise.resolve();

  #ask<T>(work: () => T): Promise<T> {
    return Promise.resolve().then(() => {
      const parts = this.#parts();
      if (parts !== this.#told) this.#answers.office(parts);
      this.#told = parts;
      return work();
    });
  }
}
