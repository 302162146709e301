import { compile, rules, shippedMacs, shippedPolicies, starterTables } from "../../index.ts";
import { codeLines, codeView } from "./codes-view.ts";
import { runExample, runExamples } from "./examples.ts";
import { FileCheck } from "./file-check.ts";
import { policyViews, ruleLines, ruleView } from "./library.ts";
import { noteView } from "./note-view.ts";
import type { Call, Calls, FromEngine, ToEngine } from "./messages.ts";
import { adviceOf, fileOf } from "./visit.ts";

const engine = compile({ rules, policies: shippedPolicies, macs: shippedMacs, tables: starterTables() });
let check = new FileCheck(engine);

type Ways = { readonly [K in keyof Calls]: (ask: Calls[K]["ask"]) => Calls[K]["answer"] | Promise<Calls[K]["answer"]> };

const ways: Ways = {
  rows: (wanted) => check.rows(wanted),
  claim: ({ at }) => check.claim(at),
  advise: (asked) => adviceOf(engine, asked),
  claimFile: (wanted) => fileOf(engine, wanted),
  note: (facts) => noteView(engine, facts),
  rules: () => ruleLines(engine),
  rule: ({ id }) => {
    const rule = engine.ruleOf(id);
    return rule === undefined ? undefined : ruleView(engine, rule, shippedMacs);
  },
  examples: ({ rule }) => {
    const found = engine.ruleOf(rule);
    return found === undefined ? [] : runExamples(engine, found);
  },
  tryExample: ({ rule, example }) => {
    const found = engine.ruleOf(rule);
    return found === undefined ? undefined : runExample(engine, found, example);
  },
  codes: () => codeLines(),
  code: ({ code, day }) => codeView(engine, code, day),
  policies: () => policyViews(engine),
};

function tell(message: FromEngine): void {
  postMessage(message);
}

async function answer({ is, id, ask }: Call): Promise<void> {
  try {
    const way = ways[is] as (ask: unknown) => unknown;
    tell({ is: "answer", id, answer: await way(ask) });
  } catch (error) {
    tell({ is: "failed", id, why: error instanceof Error ? error.message : String(error) });
  }
}

function checkFile(file: Blob, name: string): void {
  check.stop();
  const next = new FileCheck(engine);
  check = next;
  const onTell = (progress: Parameters<Parameters<FileCheck["run"]>[2]>[0]): void => { if (check === next) tell({ is: "progress", progress }); };
  next.run(file, name, onTell).catch((error: unknown) => { onTell(next.failed(error instanceof Error ? error.message : String(error))); });
}

addEventListener("message", ({ data }: MessageEvent<ToEngine>) => {
  if (data.is === "check") return checkFile(data.file, data.name);
  if (data.is === "stop") return check.stop();
  void answer(data);
});
