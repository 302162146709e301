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
import type { Otherwise, PatientShown, Who } from "./shown.ts";

/** How a claim names its patient is asked of the server; `also` has the claims of other numbers that were ticked. */
interface Found extends PatientShown { readonly claim: string; readonly also: readonly string[] }

const WHOSE = "All claims of the patient with the payer of this claim. With another payer, or by another number, the same person stands apart: "
  + "who has the same name and birth date is asked about.";

/** One patient's claims, found by one of them. */
export function Patient({ onErased }: { readonly onErased: () => void }) {
  const [claim, setClaim] = useState("");
  const [found, setFound] = useState<Found>();
  const [failed, setFailed] = useState<string>();
  const look = (asked: string, also: readonly string[]): void => {
    setFailed(undefined);
    // What was ticked shows at once; the count follows.
    setFound((was) => was && { ...was, also });
    send<PatientShown>("POST", "retention/patient/look", { claim: asked, also }).then(
      (value) => { setFound({ ...value, claim: asked, also }); },
      (error: unknown) => { setFound(undefined); setFailed(wordsOf(error)); },
    );
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    look(claim.trim(), []);
  };
  const close = (): void => {
    setFound(undefined);
    onErased();
  };
  return (
    <section className="stack tight">
      <h2>One patient's claims</h2>
      <p>{WHOSE}</p>
      <form className="stack tight" onSubmit={submit}>
        <Field label="Number of one of the claims" value={claim} onChange={setClaim} />
        <div><button type="submit" className="button" disabled={claim.trim() === ""}>Show what would go</button></div>
      </form>
      {failed === undefined ? null : <Failed what={failed} next="Nothing was erased." />}
      {found === undefined ? null : <Offer of={found} onAlso={(also) => { look(found.claim, also); }} onClose={close} />}
    </section>
  );
}

interface OfferProps { readonly of: Found; readonly onAlso: (also: readonly string[]) => void; readonly onClose: () => void }

function Offer({ of, onAlso, onClose }: OfferProps) {
  const [isErasing, setErasing] = useState(false);
  const { claim, also, claims, who } = of;
  return (
    <>
      {who === undefined ? null : <p><strong>{whoWords(who)}</strong></p>}
      <AskAlso of={of} onAlso={onAlso} />
      <Months of={of} caption="This patient" />
      <div><Button onPress={() => { setErasing(true); }}>{`Erase ${counted(claims, "claim")} …`}</Button></div>
      {isErasing ? <EraseDialog claims={claims} path="retention/patient" what={{ claim, also }} who={who && whoWords(who)} onClose={onClose} /> : null}
    </>
  );
}

/** `GREEN, GINA, to MEDICARE PART B: 20458, 20460`. */
export function whoWords({ name, payer, numbers }: Who): string {
  return `${name === "" ? "Nobody named" : name}${payer === "" ? "" : `, to ${payer}`}: ${numbers.join(", ")}`;
}

/** Somebody of the same name and birth date: whoever erases knows whether it is the same person. */
function AskAlso({ of: { otherwise, also }, onAlso }: Omit<OfferProps, "onClose">) {
  if (otherwise.length === 0) return null;
  return (
    <fieldset className="also">
      <legend>The same name and birth date, under another number. Is it the same person?</legend>
      {otherwise.map((one) => (
        <label key={one.key}>
          <input
            type="checkbox" checked={also.includes(one.key)}
            onChange={({ target }) => { onAlso(target.checked ? [...also, one.key] : also.filter((key) => key !== one.key)); }}
          />
          <span>{alsoWords(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** `Yes: 3 claims to MEDICARE PART B, one of them 20455`. */
export function alsoWords({ claim, payer, claims }: Omit<Otherwise, "key">): string {
  const to = payer === "" ? "a payer not named" : payer;
  return claims === 1 ? `Yes: 1 claim to ${to}, ${claim}` : `Yes: ${counted(claims, "claim")} to ${to}, one of them ${claim}`;
}
