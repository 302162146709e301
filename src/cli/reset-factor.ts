import { Command } from "commander";
import { refuseOldNode, told } from "./serve.ts";
import { dataOf, withDataOptions } from "./serve-options.ts";
import type { DataOptions } from "./serve-options.ts";
import { Unusable } from "./unusable.ts";

const HELP = `
For the last admin, who lost the phone and the recovery codes: whoever may read the data folder may do this. Stop "serve" first.
The person then signs in with the password alone and sets up a new one. It is written down in the trail.`;

/** `reset-factor NAME`: takes a person's second factor off, at the computer that holds the data. */
export function resetFactorCommand(): Command {
  return withDataOptions(new Command("reset-factor").description("take a person's second factor off, where no admin can sign in to do it").argument("<name>", "the person's name"))
    .addHelpText("after", HELP)
    .action(async (name: string, options: DataOptions) => {
      refuseOldNode("reset-factor");
      const { openStore, refuseNoData } = await import("../store/index.ts");
      const { resetFactor } = await import("../serve/index.ts");
      const store = await told(async () => {
        refuseNoData(dataOf(options).data);
        return openStore(dataOf(options));
      });
      try {
        const answer = await resetFactor(store, name, new Date());
        if (answer !== "done") throw new Unusable(`reset-factor ${name}: ${WHY[answer]}`);
        process.stdout.write(`${name} has no second factor any more, and signs in with the password alone.\n`);
      } finally {
        await store.close();
      }
    });
}

const WHY = {
  nobody: "there is no person of this name.",
  none: "this person has no second factor.",
} as const;
