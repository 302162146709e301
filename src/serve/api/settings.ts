import { z } from "zod";
import { PracticeRefused, tryPractice } from "../../work/index.ts";
import { ProblemReply } from "../problem.ts";
import { PRACTICE } from "../service.ts";
import type { Service } from "../service.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";

const yamlBody = z.object({ yaml: z.string().max(1_000_000) });
const triedShape = z.array(z.object({ rule: z.string(), title: z.string(), expected: z.string(), holds: z.boolean() }).loose());

export const settingRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/practice", right: "read", reply: z.object({ yaml: z.string() }), says: "The office's own file (claimwright.yaml).",
    handle: async ({ service }) => ({ yaml: await service.store.settings.get(PRACTICE) ?? "" }),
  }),
  route({
    method: "POST", url: "/practice/test", right: "settings", body: yamlBody, says: "Runs the examples of an office's file without taking it up.",
    reply: z.object({ holds: z.boolean(), examples: triedShape, why: z.string().optional() }),
    handle: ({ service, body }) => Promise.resolve(tried(service, body.yaml)),
  }),
  route({
    method: "PUT", url: "/practice", right: "settings", body: yamlBody, reply: z.object({ yaml: z.string() }),
    says: "Takes up the office's file and checks all claims by it. Refused where it cannot be used, or one of its own examples does not hold.",
    handle: async ({ service, user, body: { yaml } }) => {
      const { holds, examples, why } = tried(service, yaml);
      const first = examples.find((one) => !one.holds);
      if (!holds) throw new ProblemReply(422, "Not taken up", why ?? `The example "${first?.title ?? ""}" of ${first?.rule ?? "a rule"} does not hold.`, "yaml");
      await service.store.transaction(async (store) => {
        await store.settings.put(PRACTICE, yaml);
        await service.note(store, user.id, "practice", `${yaml.length} characters`);
      });
      await service.renew();
      return { yaml };
    },
  }),
];

interface Tries { readonly holds: boolean; readonly examples: readonly z.infer<typeof triedShape>[number][]; readonly why?: string }

function tried(service: Service, yaml: string): Tries {
  if (yaml.trim() === "") return { holds: true, examples: [] };
  try {
    const examples = tryPractice(yaml, { tables: service.options.tables, today: service.today() }).map((one) => ({ ...one }));
    return { holds: examples.every(({ holds }) => holds), examples };
  } catch (error) {
    if (error instanceof PracticeRefused) return { holds: false, examples: [], why: error.message };
    throw error;
  }
}
