import { useState } from "react";
import type { SyntheticEvent } from "react";
import { counted } from "../../format.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Failed } from "../../parts/states.tsx";
import { send } from "../../server/client.ts";
import { wordsOf } from "../../server/use-get.ts";
import { EraseDialog } from "./erase-dialog.tsx";
import { Months } from "./months.tsx";
import type { Counted } from "./shown.ts";

/** One patient's claims, found by one of them. */
export function Patient({ onErased }: { readonly onErased: () => void }) {
  const [claim, setClaim] = useState("");
  const [found, setFound] = useState<Counted & { readonly claim: string }>();
  const [failed, setFailed] = useState<string>();
  const [isErasing, setErasing] = useState(false);
  const look = (event: SyntheticEvent): void => {
    event.preventDefault();
    const asked = claim.trim();
    send<Counted>("POST", "retention/patient/look", { claim: asked }).then(
      (value) => { setFound({ ...value, claim: asked }); setFailed(undefined); },
      (error: unknown) => { setFound(undefined); setFailed(wordsOf(error)); },
    );
  };
  const close = (): void => {
    setErasing(false);
    setFound(undefined);
    onErased();
  };
  return (
    <section className="stack tight">
      <h2>One patient's claims</h2>
      <p>
        All claims of the patient with the payer of this claim. With another payer the patient has another number: do it once more with a
        claim to that one.
      </p>
      <form className="stack tight" onSubmit={look}>
        <Field label="Number of one of the claims" value={claim} onChange={setClaim} />
        <div><button type="submit" className="button" disabled={claim.trim() === ""}>Show what would go</button></div>
      </form>
      {failed === undefined ? null : <Failed what={failed} next="Nothing was erased." />}
      {found === undefined ? null : <Months of={found} caption="This patient" />}
      {found === undefined ? null : <div><Button onPress={() => { setErasing(true); }}>{`Erase ${counted(found.claims, "claim")} …`}</Button></div>}
      {isErasing && found !== undefined ? <EraseDialog claims={found.claims} path="retention/patient" what={{ claim: found.claim }} onClose={close} /> : null}
    </section>
  );
}
