import { useState } from "react";
import { Button } from "../../parts/button.tsx";
import { Mark } from "../../parts/mark.tsx";
import { Failed } from "../../parts/states.tsx";
import { get } from "../../server/client.ts";
import { wordsOf } from "../../server/use-get.ts";

interface Checked { readonly whole: boolean; readonly brokenAt?: number }

interface State { readonly isAsking: boolean; readonly checked?: Checked; readonly failed?: string }

/** Each entry's mark covers the one before it: one look tells whether any was changed or taken out. */
export function Chain() {
  const [state, setState] = useState<State>({ isAsking: false });
  const check = (): void => {
    setState({ isAsking: true });
    get<Checked>("audit/check").then(
      (checked) => { setState({ isAsking: false, checked }); },
      (error: unknown) => { setState({ isAsking: false, failed: wordsOf(error) }); },
    );
  };
  const { isAsking, checked, failed } = state;
  return (
    <div className="actions">
      <Button disabled={isAsking} onPress={check}>Check the chain</Button>
      <span role="status">{isAsking ? "Checking every entry …" : checked === undefined ? <span className="quiet">Has any entry been changed or taken out?</span> : <Told of={checked} />}</span>
      {failed === undefined ? null : <Failed what={failed} next="Try it once more." />}
    </div>
  );
}

function Told({ of: { whole, brokenAt } }: { readonly of: Checked }) {
  if (whole) return <><Mark of="none" isShort /> Whole: no entry was changed or taken out.</>;
  return <><Mark of="error" isShort />{` Broken${brokenAt === undefined ? "" : ` at entry ${brokenAt.toLocaleString("en-US")}`}: something was changed or taken out.`}</>;
}
