import { useState } from "react";
import { engine, useAnswer } from "../../engine/client.ts";
import type { ExampleRun } from "../../engine/messages.ts";
import type { Example, Severity } from "../../../index.ts";
import { Button } from "../../parts/button.tsx";
import { Mark } from "../../parts/mark.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import { Failed } from "../../parts/states.tsx";
import { reasonText } from "../../format.ts";

interface LiveExampleProps {
  readonly rule: string;
  /** Of what it finds. */
  readonly severity: Severity;
  readonly of: ExampleRun;
}

/** One example of a rule, run now and here; it can be changed and run again. */
export function LiveExample({ rule, severity, of }: LiveExampleProps) {
  const [run, setRun] = useState(of);
  const [text, setText] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const again = (): void => {
    const example = readExample(text ?? "", of.title);
    if (typeof example === "string") return setWrong(example);
    engine.ask("tryExample", { rule, example }).then(
      (next) => {
        setWrong(undefined);
        if (next !== undefined) setRun(next);
      },
      () => { setWrong("The engine cannot make a claim of this. A claim needs \"lines\", each with a \"code\"."); },
    );
  };
  const reset = (): void => {
    setRun(of);
    setText(undefined);
    setWrong(undefined);
  };
  return (
    <li className="example stack tight">
      <div className="example-head">
        <h3>{of.title}</h3>
        <span className="small quiet">{text === undefined ? "" : "changed by you"}</span>
      </div>
      {text === undefined ? <Told of={run.example} />
        : <TextArea label="The example, as data" value={text} onChange={setText} rows={Math.min(18, text.split("\n").length + 1)} isMono />}
      {wrong === undefined ? <Said of={run} severity={severity} /> : <Failed what="This was not run." next={wrong} />}
      <div className="actions no-print">
        {text === undefined
          ? <Button look="plain" onPress={() => { setText(writtenExample(run.example)); }}>Change it</Button>
          : <><Button look="main" onPress={again}>Run again</Button><Button onPress={reset}>As it was</Button></>}
      </div>
    </li>
  );
}

function Said({ of: { fires, says, unchecked }, severity }: Pick<LiveExampleProps, "of" | "severity">) {
  if (fires) return <p className="said fires" role="status"><Mark of={severity} isShort />{` ${says.join(" ")}`}</p>;
  if (unchecked !== undefined) return <p className="said" role="status"><span aria-hidden="true">◌ </span>{`Not checked: ${reasonText(unchecked)}.`}</p>;
  return <p className="said" role="status"><span aria-hidden="true">✓ </span>Nothing to say.</p>;
}

/** The claim in a few words: what differs from an ordinary one. */
function Told({ of: { claim, visit, policy } }: { readonly of: Example }) {
  const { value: policies = [] } = useAnswer("policies", null);
  const payerOf = (id: string): string => policies.find((one) => one.id === id)?.title ?? id;
  const lines = claim.lines.map(({ code, modifiers = [], units = 1 }) => [code, ...modifiers, ...(units === 1 ? [] : [`×${units}`])].join(" "));
  const facts = [...(claim.provider === undefined ? [] : [claim.provider]), ...(claim.diagnoses ?? []), ...(policy === undefined ? [] : [`payer: ${payerOf(policy)}`])];
  const services = (visit?.services ?? []).flatMap((service) => Object.entries(service).filter(([name]) => name !== "line" && name !== "code").map(([name, value]) => `${name}: ${plain(value)}`));
  return (
    <p className="example-told">
      {lines.map((line, index) => <span key={`${String(index)} ${line}`} className="chip">{line}</span>)}
      <span className="small quiet">{[...facts, ...services].join(" · ")}</span>
    </p>
  );
}

function plain(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value).replaceAll(/["{}[\]]/g, "").replaceAll(",", ", ");
}

/** Without its title, which is no part of the case. */
function writtenExample(example: Example): string {
  return JSON.stringify({ ...example, title: undefined }, null, 2);
}

/** The example as written, or what is wrong with it. */
function readExample(text: string, title: string): Example | string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("claim" in value)) return "It needs a \"claim\" with \"lines\".";
    return { ...value, title } as Example;
  } catch {
    return "This is not well-formed: a comma, a quote or a bracket is missing or one too many.";
  }
}
