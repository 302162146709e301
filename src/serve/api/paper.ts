import { z } from "zod";
import { readOne } from "../../work/index.ts";
import { cms1500Of } from "../../write/cms1500/index.ts";
import { notFound } from "../problem.ts";
import { route } from "./route.ts";
import type { Route } from "./route.ts";
import { key } from "./shapes.ts";

const lineShape = z.object({
  line: z.number(), "24A": z.object({ from: z.string(), to: z.string() }), "24B": z.string(),
  "24D": z.object({ code: z.string(), modifiers: z.array(z.string()) }), "24E": z.string(), "24F": z.string(), "24G": z.string(), "24J": z.string(),
});

const paperShape = z.object({
  form: z.literal("CMS-1500"), version: z.literal("02/12"), carrier: z.object({ name: z.string(), id: z.string() }),
  boxes: z.array(z.object({ box: z.string(), name: z.string(), value: z.union([z.string(), z.record(z.string(), z.string())]) })),
  lines: z.array(lineShape),
});

/** A claim for those who work with the paper form. */
export const paperRoutes: readonly Route[] = [
  route({
    method: "GET", url: "/claims/:key/cms1500", right: "read", params: key, reply: paperShape,
    says: "The claim in the boxes of the paper form CMS-1500 (02/12), in their order, each with its number and name; the lines by the letters of box 24. "
      + "Days as 2026-03-02, money as 40.00.",
    handle: async ({ service, params, user, reply }) => {
      const content = await service.store.claims.content(params.key);
      const read = content && readOne(content.content, content.batch);
      if (content === undefined || read === undefined) throw notFound("such claim");
      await service.store.transaction((store) => service.note(store, user.id, "save-cms-1500", "", read.claim.id));
      reply.header("content-disposition", "attachment; filename=\"cms-1500.json\"");
      return cms1500Of(read.claim, content.content);
    },
  }),
];
